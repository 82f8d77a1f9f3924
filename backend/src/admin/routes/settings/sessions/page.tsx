import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Crumb } from "../../../components/crumb"
import { lazyPage } from "../../../lib/lazy-page"

export default lazyPage(() => import("../../../pages/sessions-page"))

export const config = defineRouteConfig({ label: "menu.sessions", translationNs: "curation" })

export const handle = { breadcrumb: () => <Crumb text="menu.sessions" /> }
