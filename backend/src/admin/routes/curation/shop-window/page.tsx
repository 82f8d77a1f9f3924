import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Crumb } from "../../../components/crumb"
import { laterPage } from "../../../lib/lazy-page"

export default laterPage(() => import("../../../pages/shop-window-page"))

export const config = defineRouteConfig({ label: "menu.shopWindow", translationNs: "curation" })

export const handle = { breadcrumb: () => <Crumb text="menu.shopWindow" /> }
