import { Crumb } from "../../../components/crumb"
import { laterPage } from "../../../lib/lazy-page"

export default laterPage(() => import("../../../pages/translation-page"))

export const handle = { breadcrumb: () => <Crumb text="menu.translations" /> }
