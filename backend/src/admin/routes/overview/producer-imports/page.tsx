import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Crumb } from "../../../components/crumb"
import { laterPage } from "../../../lib/lazy-page"

export default laterPage(() => import("../../../pages/producer-imports-page"))

export const config = defineRouteConfig({
  label: "menu.producerImports",
  translationNs: "curation",
})

export const handle = { breadcrumb: () => <Crumb text="menu.producerImports" /> }
