import { defineRouteConfig } from "@medusajs/admin-sdk"
import { MapPin } from "@medusajs/icons"
import { Crumb } from "../../components/crumb"
import { laterPage } from "../../lib/lazy-page"

export default laterPage(() => import("../../pages/region-page"))

export const config = defineRouteConfig({
  label: "menu.region",
  translationNs: "curation",
  icon: MapPin,
  rank: 3,
})

export const handle = { breadcrumb: () => <Crumb text="menu.region" /> }
