import { defineRouteConfig } from "@medusajs/admin-sdk"
import { BadgeCheck } from "@medusajs/icons"
import { Crumb } from "../../components/crumb"
import { lazyPage } from "../../lib/lazy-page"

export default lazyPage(() => import("../../pages/curation-page"))

export const config = defineRouteConfig({
  label: "menu.curation",
  translationNs: "curation",
  icon: BadgeCheck,
  rank: 1,
})

export const handle = { breadcrumb: () => <Crumb text="menu.curation" /> }
