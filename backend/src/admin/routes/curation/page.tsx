import { defineRouteConfig } from "@medusajs/admin-sdk"
import { BadgeCheck } from "@medusajs/icons"
import { Absence } from "../../components/absence"
import { AppointCurator, NoProfileNotice } from "../../components/appoint-curator"
import { Crumb } from "../../components/crumb"
import { DeskNoticesLink } from "../../components/desk-notices-link"
import { QueueTable } from "../../components/queue/queue-table"
import { useCurator } from "../../lib/queries"

export default function CurationPage() {
  const curator = useCurator()
  const isOperator = curator.data === null
  return (
    <div className="flex flex-col gap-3">
      {isOperator && <NoProfileNotice />}
      {curator.data && <DeskNoticesLink />}
      <QueueTable />
      {isOperator && <AppointCurator />}
      {curator.data && <Absence curator={curator.data} />}
    </div>
  )
}

export const config = defineRouteConfig({
  label: "menu.curation",
  translationNs: "curation",
  icon: BadgeCheck,
  rank: 1,
})

export const handle = { breadcrumb: () => <Crumb text="menu.curation" /> }
