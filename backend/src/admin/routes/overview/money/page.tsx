import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Crumb } from "../../../components/crumb"
import { lazyPage } from "../../../lib/lazy-page"

export default lazyPage(() => import("../../../pages/money-page"))

export const config = defineRouteConfig({ label: "menu.money", translationNs: "curation" })

export const handle = { breadcrumb: () => <Crumb text="menu.money" /> }
