import { Absence } from "../components/absence"
import { AppointCurator, NoProfileNotice } from "../components/appoint-curator"
import { DeskNoticesLink } from "../components/desk-notices-link"
import { QueueTable } from "../components/queue/queue-table"
import { laterPage } from "../lib/lazy-page"
import { useCurator } from "../lib/queries"

const AppointTranslator = laterPage(() => import("../components/translation/appoint-translator"))

export default function CurationPage() {
  const curator = useCurator()
  const isOperator = curator.data === null
  return (
    <div className="flex flex-col gap-3">
      {isOperator && <NoProfileNotice />}
      {curator.data && <DeskNoticesLink />}
      <QueueTable />
      {isOperator && <AppointCurator />}
      {isOperator && <AppointTranslator />}
      {curator.data && <Absence curator={curator.data} />}
    </div>
  )
}
