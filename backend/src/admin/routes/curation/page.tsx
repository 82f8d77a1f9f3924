import { defineRouteConfig } from "@medusajs/admin-sdk"
import { BadgeCheck } from "@medusajs/icons"
import { AppointCurator, NoProfileNotice } from "../../components/appoint-curator"
import { Crumb } from "../../components/crumb"
import { QueueTable } from "../../components/queue/queue-table"
import { useCurator } from "../../lib/queries"

export default function CurationPage() {
  const curator = useCurator()
  const isOperator = curator.data === null
  return (
    <div className="flex flex-col gap-3">
      {isOperator && <NoProfileNotice />}
      <QueueTable />
      {isOperator && <AppointCurator />}
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
