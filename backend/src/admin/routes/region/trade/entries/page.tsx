import { Crumb } from "../../../../components/crumb"
import { laterPage } from "../../../../lib/lazy-page"

export default laterPage(() => import("../../../../pages/region-trade-entries-page"))

export const handle = { breadcrumb: () => <Crumb text="menu.regionTrade" /> }
