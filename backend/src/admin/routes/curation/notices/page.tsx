import { Crumb } from "../../../components/crumb"
import { lazyPage } from "../../../lib/lazy-page"

export default lazyPage(() => import("../../../pages/desk-notices-page"))

export const handle = { breadcrumb: () => <Crumb text="menu.deskNotices" /> }
