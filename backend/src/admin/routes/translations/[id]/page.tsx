import { Crumb } from "../../../components/crumb"
import { lazyPage } from "../../../lib/lazy-page"

export default lazyPage(() => import("../../../pages/translation-page"))

export const handle = { breadcrumb: () => <Crumb text="menu.translations" /> }
