import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Crumb } from "../../../components/crumb"
import { laterPage } from "../../../lib/lazy-page"

export default laterPage(() => import("../../../pages/region-capital-page"))

export const config = defineRouteConfig({
  label: "menu.regionCapital",
  translationNs: "curation",
})

export const handle = { breadcrumb: () => <Crumb text="menu.regionCapital" /> }
