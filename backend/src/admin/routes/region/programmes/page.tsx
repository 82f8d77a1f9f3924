import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Crumb } from "../../../components/crumb"
import { laterPage } from "../../../lib/lazy-page"

export default laterPage(() => import("../../../pages/region-programmes-page"))

export const config = defineRouteConfig({
  label: "menu.regionProgrammes",
  translationNs: "curation",
})

export const handle = { breadcrumb: () => <Crumb text="menu.regionProgrammes" /> }
