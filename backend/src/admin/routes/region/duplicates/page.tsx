import { Crumb } from "../../../components/crumb"
import { laterPage } from "../../../lib/lazy-page"

export default laterPage(() => import("../../../pages/region-duplicates-page"))

export const handle = { breadcrumb: () => <Crumb text="menu.regionBusinesses" /> }
