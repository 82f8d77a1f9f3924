import { Button, Heading, Text as Paragraph } from "@medusajs/ui"
import { localized } from "@serumpun/domain/locales"
import { type FormEvent, useRef, useState } from "react"
import type { ReviewDetail } from "../../../contracts/curation"
import { checkDraft, meanOf } from "../../lib/assessment-draft"
import { basisOf } from "../../lib/basis-of"
import { problemsOf } from "../../lib/request"
import { useText } from "../../lib/use-text"
import { FieldProblem, Failure } from "../notices"
import { NoteField } from "../note-field"
import { Section } from "../section"
import { CarriedFindings } from "./carried-findings"
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

  const basis = basisOf(review)
  const open = checkDraft(draft, basis)
  const isOpen = ({ key }: { key: string }, list: "scores" | "gates") =>
    !review.carried || !Object.hasOwn(review.carried[list], key)
  const gates = review.rubric.gates.filter((gate) => isOpen(gate, "gates"))
  const criteria = review.rubric.criteria.filter((criterion) => isOpen(criterion, "scores"))
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
  const mean = meanOf(draft, basis)
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
        <CarriedFindings review={review} />
        {gates.length > 0 && <Heading level="h3">{t("form.gates")}</Heading>}
        {gates.map(({ key, name, looks_at }) => (
          <RadioRow
            key={key}
            label={text.written(localized(name))}
            hint={text.written(localized(looks_at))}
            disabled={draft.conflict_of_interest}
            value={gateValue(draft.gates[key])}
            problem={problemAt(`gates.${key}`)}
            options={[
              { value: "pass", label: t("form.pass") },
              { value: "fail", label: t("form.fail") },
            ]}
            onChange={(value) => change({ gates: { ...draft.gates, [key]: value === "pass" } })}
          />
        ))}
        <div>
          <Heading level="h3">{t("form.scores")}</Heading>
          <Paragraph size="small" className="text-ui-fg-subtle">
            {t("form.scale")}
          </Paragraph>
        </div>
        {criteria.map((criterion) => (
          <ScoreField
            key={criterion.key}
            {...{ criterion, draft, change, problemAt }}
            group={review.rubric.group}
          />
        ))}
        <NoteField
          label={t("form.comment")}
          hint={t("form.commentHint")}
          value={draft.comment}
          onChange={(comment) => change({ comment })}
        />
        <NoteField
          label={t("form.privateNote")}
          hint={t("form.privateNoteHint")}
          rows={2}
          value={draft.private_note}
          onChange={(private_note) => change({ private_note })}
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
