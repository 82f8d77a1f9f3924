import { defineRouteConfig } from "@medusajs/admin-sdk"
import { BookOpen } from "@medusajs/icons"
import { Crumb } from "../../components/crumb"
import { laterPage } from "../../lib/lazy-page"

export default laterPage(() => import("../../pages/translations-page"))

export const config = defineRouteConfig({
  label: "menu.translations",
  translationNs: "curation",
  icon: BookOpen,
  rank: 2,
})

export const handle = { breadcrumb: () => <Crumb text="menu.translations" /> }
