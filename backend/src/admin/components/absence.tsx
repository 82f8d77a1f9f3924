import { Button, Input, Label, Text as Paragraph, toast } from "@medusajs/ui"
import { isAway } from "@serumpun/domain/curation-rules"
import { dayIn } from "@serumpun/domain/days"
import { useId, useState } from "react"
import type { CuratorProfile } from "../../contracts/curation"
import { useAbsence } from "../lib/queries"
import { problemsOf } from "../lib/request"
import { useText } from "../lib/use-text"
import { Failure } from "./notices"
import { Section } from "./section"

/** A curator says until when they are away, and when they are back. */
export function Absence({ curator }: { curator: CuratorProfile }) {
  const { t, day, problem } = useText()
  const id = useId()
  const absence = useAbsence()
  const today = dayIn(new Date())
  const until = isAway(curator.away_until, today) ? curator.away_until : null
  const [typed, setTyped] = useState("")
  const [refused] = problemsOf(absence.error)
  const save = (awayUntil: string | null) =>
    absence.mutate(awayUntil, { onSuccess: () => toast.success(t("assign.saved")) })
  return (
    <Section title={t("assign.absence")}>
      <Paragraph size="small" className="text-ui-fg-subtle">
        {t("assign.absenceText")}
      </Paragraph>
      {absence.isError && (
        <Failure error={absence.error} text={refused ? problem(refused) : undefined} />
      )}
      {until ? (
        <div className="flex flex-wrap items-center gap-2">
          <Paragraph size="small">{t("assign.awayUntil", { day: day(until) })}</Paragraph>
          <Button size="small" isLoading={absence.isPending} onClick={() => save(null)}>
            {t("assign.back")}
          </Button>
        </div>
      ) : (
        <div className="flex flex-wrap items-end gap-2">
          <div className="flex flex-col gap-1">
            <Label htmlFor={id} size="small" weight="plus">
              {t("assign.until")}
            </Label>
            <Input
              id={id}
              type="date"
              size="small"
              min={today}
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
          </div>
          <Button
            size="small"
            variant="secondary"
            disabled={!typed}
            isLoading={absence.isPending}
            onClick={() => save(typed)}
          >
            {t("assign.save")}
          </Button>
        </div>
      )}
    </Section>
  )
}
