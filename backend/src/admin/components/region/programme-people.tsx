import { Button, Table, Text as Paragraph } from "@medusajs/ui"
import { type EnrolmentStatus, enrolmentStatuses } from "@serumpun/domain/register"
import { useState } from "react"
import type { ProgrammeView } from "../../../contracts/programme"
import { usePeople } from "../../lib/region-queries"
import { useText } from "../../lib/use-text"
import { Choice } from "../choice"
import { Failure, Loading } from "../notices"
import { Section } from "../section"
import { ActOnTicked } from "./act-on-ticked"
import { EnrolPeople } from "./enrol-people"
import { EnrolledRow } from "./enrolled-row"
import { Pager } from "./pager"
import { TickBox, ticked } from "./tick-box"

const ROWS = 50
const ALL = "all"

/** Who is in a programme, with the steps that each has done, and what is noted of them. */
export function ProgrammePeople({ programme }: { programme: ProgrammeView }) {
  const { t, number } = useText()
  const [status, setStatus] = useState<EnrolmentStatus | typeof ALL>(ALL)
  const [offset, setOffset] = useState(0)
  const [ids, setIds] = useState<string[]>([])
  const [isEnrolling, setEnrolling] = useState(false)
  const narrowed = status === ALL ? "" : `&status=${status}`
  const people = usePeople(programme.id, `limit=${ROWS}&offset=${offset}${narrowed}`)
  const shown = people.data?.people.map(({ business_id }) => business_id) ?? []
  // The last page is empty once all of it have another status than the one that is shown.
  if (people.data && !people.isPlaceholderData && shown.length === 0 && offset > 0) setOffset(0)
  const columns = ["business", "place", "status", "attended", "steps", "history"] as const
  const narrow = (chosen: typeof status) => {
    setStatus(chosen)
    setOffset(0)
    setIds([])
  }
  return (
    <>
      <Section
        title={programme.name}
        aside={
          <div className="flex flex-wrap items-center gap-2">
            <Choice
              label={t("region.programmes.status")}
              quiet
              value={status}
              options={[
                { value: ALL, label: t("region.programmes.all") },
                ...enrolmentStatuses.map((value) => ({
                  value,
                  label: t(`region.enrolment.${value}`),
                })),
              ]}
              onChange={narrow}
            />
            <Button
              size="small"
              variant="secondary"
              aria-expanded={isEnrolling}
              onClick={() => setEnrolling(!isEnrolling)}
            >
              {t(isEnrolling ? "region.programmes.enrol.close" : "region.programmes.enrol.open")}
            </Button>
          </div>
        }
      >
        {people.isError && <Failure error={people.error} onRetry={() => void people.refetch()} />}
        {people.isPending && <Loading />}
        {people.data && (
          <>
            <Paragraph size="small" role="status">
              {t("region.businesses.count", {
                count: people.data.count,
                shown: number(people.data.count),
              })}
            </Paragraph>
            <ActOnTicked programme={programme} ids={ids} onDone={() => setIds([])} />
            {shown.length > 0 && (
              <div className="overflow-x-auto">
                <Table>
                  <Table.Header>
                    <Table.Row>
                      <Table.HeaderCell>
                        <TickBox
                          label={t("region.programmes.tickAll")}
                          checked={shown.every((id) => ids.includes(id))}
                          onChange={(isOn) => setIds(ticked(ids, shown, isOn))}
                        />
                      </Table.HeaderCell>
                      {columns.map((column) => (
                        <Table.HeaderCell key={column}>
                          {t(`region.programmes.people.${column}`)}
                        </Table.HeaderCell>
                      ))}
                    </Table.Row>
                  </Table.Header>
                  <Table.Body>
                    {people.data.people.map((one) => (
                      <EnrolledRow
                        key={one.business_id}
                        programme_id={programme.id}
                        one={one}
                        held={people.data.held}
                        isTicked={ids.includes(one.business_id)}
                        onTick={(isOn) => setIds(ticked(ids, [one.business_id], isOn))}
                      />
                    ))}
                  </Table.Body>
                </Table>
              </div>
            )}
            <Pager rows={ROWS} offset={offset} count={people.data.count} onTurn={setOffset} />
          </>
        )}
      </Section>
      {isEnrolling && <EnrolPeople programme={programme} />}
    </>
  )
}
