import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Crumb } from "../../../components/crumb"
import { lazyPage } from "../../../lib/lazy-page"

export default lazyPage(() => import("../../../pages/ratings-page"))

export const config = defineRouteConfig({ label: "menu.ratings", translationNs: "curation" })

export const handle = { breadcrumb: () => <Crumb text="menu.ratings" /> }
