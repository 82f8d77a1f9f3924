import { defineRouteConfig } from "@medusajs/admin-sdk"
import { House } from "@medusajs/icons"
import { Crumb } from "../../components/crumb"
import { lazyPage } from "../../lib/lazy-page"

export default lazyPage(() => import("../../pages/overview-page"))

export const config = defineRouteConfig({
  label: "menu.overview",
  translationNs: "curation",
  icon: House,
  rank: 0,
})

export const handle = { breadcrumb: () => <Crumb text="menu.overview" /> }
