import { Button, Text as Paragraph, usePrompt } from "@medusajs/ui"
import { dayIn } from "@serumpun/domain/days"
import { useState } from "react"
import type { EnrolBusinesses, ProgrammeView } from "../../../contracts/programme"
import { useCandidates, useEnrol } from "../../lib/programme-queries"
import { problemsOf } from "../../lib/request"
import { useText } from "../../lib/use-text"
import { Choice } from "../choice"
import { Failure, Loading } from "../notices"
import { Section } from "../section"
import { CandidateFilters, type Narrowing } from "./candidate-filters"
import { CandidateTable } from "./candidate-table"
import { DayField } from "./day-field"
import { OutcomeText } from "./outcome-text"
import { Pager } from "./pager"
import { useWrong } from "./use-wrong"

const ROWS = 20
const kinds = ["enrolled", "waiting"] as const

/** Businesses of the register are taken into a programme: those that are ticked, or all that match. */
export function EnrolPeople({ programme }: { programme: ProgrammeView }) {
  const { t, number, day: shownDay } = useText()
  const [filter, setFilter] = useState<Narrowing>(() => start(programme))
  const [offset, setOffset] = useState(0)
  const [ids, setIds] = useState<string[]>([])
  const [day, setDay] = useState(() => dayIn(new Date()))
  const [status, setStatus] = useState<EnrolBusinesses["status"]>("enrolled")
  const paging = { limit: String(ROWS), offset: String(offset) }
  const found = useCandidates(
    programme.id,
    new URLSearchParams({ ...filter, ...paging }).toString(),
  )
  const enrol = useEnrol(programme.id)
  const wrong = useWrong(enrol.error)
  const prompt = usePrompt()
  const send = (whom: Pick<EnrolBusinesses, "business_ids" | "filter" | "most">) =>
    enrol.mutate({ ...whom, status, day }, { onSuccess: () => setIds([]) })
  const fitting = found.data?.fitting ?? 0
  const told = { count: fitting, shown: number(fitting) }
  const askForAll = async () => {
    const agreed = await prompt({
      title: t("region.programmes.enrol.sure", told),
      description: t("region.programmes.enrol.sureText", {
        ...{ name: programme.name, day: day && shownDay(day) },
      }),
      confirmText: t("region.programmes.enrol.yes"),
      cancelText: t("common.cancel"),
    })
    if (agreed) send({ filter, most: fitting })
  }
  const isTold = problemsOf(enrol.error).some(({ field }) => field === "day")
  return (
    <Section title={t("region.programmes.enrol.title", { name: programme.name })}>
      <CandidateFilters
        value={filter}
        onChange={(wanted) => {
          setFilter(wanted)
          setOffset(0)
          setIds([])
        }}
      />
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading />}
      {found.data && (
        <>
          <Paragraph size="small" role="status">
            {t("region.programmes.enrol.count", {
              ...{ all: number(found.data.count), fitting: number(fitting) },
            })}
          </Paragraph>
          {found.data.candidates.length > 0 && (
            <CandidateTable candidates={found.data.candidates} ids={ids} onTick={setIds} />
          )}
          <Pager rows={ROWS} offset={offset} count={found.data.count} onTurn={setOffset} />
        </>
      )}
      <div className="flex flex-wrap items-start gap-4">
        <DayField
          label={t("region.programmes.enrol.day")}
          value={day}
          onChange={setDay}
          problem={wrong("day")}
        />
        <Choice
          label={t("region.programmes.enrol.as")}
          value={status}
          onChange={setStatus}
          options={kinds.map((value) => ({ value, label: t(`region.enrolment.${value}`) }))}
        />
      </div>
      {enrol.isError && !isTold && <Failure error={enrol.error} />}
      {enrol.isSuccess && <OutcomeText outcome={enrol.data} text="region.programmes.enrol.done" />}
      <div className="flex flex-wrap gap-2">
        <Button
          size="small"
          disabled={ids.length === 0}
          isLoading={enrol.isPending}
          onClick={() => send({ business_ids: ids })}
        >
          {t("region.programmes.enrol.ticked", { count: ids.length, shown: number(ids.length) })}
        </Button>
        {fitting > 0 && (
          <Button
            size="small"
            variant="secondary"
            // The number of the filter before stands here until the new one has come.
            disabled={enrol.isPending || found.isPlaceholderData}
            onClick={() => void askForAll()}
          >
            {t("region.programmes.enrol.all", told)}
          </Button>
        )}
      </div>
    </Section>
  )
}

/** A programme of one province looks there first of all. */
function start({ areas }: ProgrammeView): Narrowing {
  const [province, ...others] = new Set(areas.map((area) => area.province))
  return province && others.length === 0 ? { province } : {}
}
