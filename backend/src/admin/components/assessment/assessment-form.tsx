import { Button, Heading, Text as Paragraph } from "@medusajs/ui"
import { criteria, gates } from "@serumpun/domain/curation-rules"
import { type FormEvent, useRef, useState } from "react"
import type { ReviewDetail } from "../../../contracts/curation"
import { checkDraft, meanOf } from "../../lib/assessment-draft"
import { problemsOf } from "../../lib/request"
import { useText } from "../../lib/use-text"
import { FieldProblem, Failure } from "../notices"
import { NoteField } from "../note-field"
import { Section } from "../section"
import { ConflictField } from "./conflict-field"
import { RadioRow } from "./radio-row"
import { ScoreField } from "./score-field"
import { useKeptDraft } from "./use-kept-draft"
import { useSubmitAssessment } from "./use-submit-assessment"

type Props = { review: ReviewDetail; curatorId: string }

export function AssessmentForm({ review, curatorId }: Props) {
  const text = useText()
  const { t } = text
  const form = useRef<HTMLFormElement>(null)
  const { draft, change, forget } = useKeptDraft(review.id, curatorId)
  const { submit, error, isPending } = useSubmitAssessment(review)
  const [tried, setTried] = useState(false)

  const open = checkDraft(draft)
  const problems = tried ? [...open, ...problemsOf(error)] : problemsOf(error)
  const problemAt = (field: string) => {
    const found = problems.find((problem) => problem.field === field)
    if (!found) return undefined
    return found.code === "note_required" ? text.problem(found) : t("form.choose")
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (open.length === 0) return void submit(draft, forget)
    // The marks appear with the next paint; only then is there something to go to.
    requestAnimationFrame(() => focusFirstInvalid(form.current))
  }
  const mean = meanOf(draft)
  return (
    <Section
      title={t("review.sections.assessment")}
      aside={
        mean !== null &&
        !draft.conflict_of_interest && (
          <span className="txt-small-plus tabular-nums">
            {t("form.mean", { mean: text.number(mean) })}
          </span>
        )
      }
    >
      <form ref={form} onSubmit={send} noValidate className="flex flex-col gap-5">
        <ConflictField draft={draft} change={change} problemAt={problemAt} />
        <Heading level="h3">{t("form.gates")}</Heading>
        {gates.map((gate) => (
          <RadioRow
            key={gate}
            label={t(`gate.${gate}`)}
            hint={t(`gateHint.${gate}`)}
            disabled={draft.conflict_of_interest}
            value={gateValue(draft.gates[gate])}
            problem={problemAt(`gates.${gate}`)}
            options={[
              { value: "pass", label: t("form.pass") },
              { value: "fail", label: t("form.fail") },
            ]}
            onChange={(value) => change({ gates: { ...draft.gates, [gate]: value === "pass" } })}
          />
        ))}
        <div>
          <Heading level="h3">{t("form.scores")}</Heading>
          <Paragraph size="small" className="text-ui-fg-subtle">
            {t("form.scale")}
          </Paragraph>
        </div>
        {criteria.map((criterion) => (
          <ScoreField key={criterion} {...{ criterion, draft, change, problemAt }} />
        ))}
        <NoteField
          label={t("form.comment")}
          hint={t("form.commentHint")}
          value={draft.comment}
          onChange={(comment) => change({ comment })}
        />
        {tried && <FieldProblem id="incomplete" text={open.length ? t("form.incomplete") : ""} />}
        {error && <Failure error={error} />}
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" isLoading={isPending}>
            {t("form.submit")}
          </Button>
          <Paragraph size="xsmall" className="text-ui-fg-subtle">
            {t("form.kept")}
          </Paragraph>
        </div>
      </form>
    </Section>
  )
}

const gateValue = (held: boolean | undefined) =>
  held === undefined ? undefined : held ? "pass" : "fail"

function focusFirstInvalid(form: HTMLFormElement | null) {
  const field = form?.querySelector<HTMLElement>("[aria-invalid=true]")
  const target = field?.role === "radiogroup" ? field.querySelector("button") : field
  target?.focus()
  target?.scrollIntoView({ block: "center" })
}
