import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Crumb } from "../../../components/crumb"
import { lazyPage } from "../../../lib/lazy-page"

export default lazyPage(() => import("../../../pages/region-capital-page"))

export const config = defineRouteConfig({
  label: "menu.regionCapital",
  translationNs: "curation",
})

export const handle = { breadcrumb: () => <Crumb text="menu.regionCapital" /> }
