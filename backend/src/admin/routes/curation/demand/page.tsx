import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Crumb } from "../../../components/crumb"
import { laterPage } from "../../../lib/lazy-page"

export default laterPage(() => import("../../../pages/demand-page"))

export const config = defineRouteConfig({ label: "menu.demand", translationNs: "curation" })

export const handle = { breadcrumb: () => <Crumb text="menu.demand" /> }
