import { Button, Heading, toast } from "@medusajs/ui"
import { checkRubric } from "@serumpun/domain/rubrics/rubric"
import { type FormEvent, useState } from "react"
import type { RubricEdition } from "../../../contracts/rubrics"
import { problemsOf } from "../../lib/request"
import {
  isNamedGate,
  problemFinder,
  replaced,
  withCriterion,
  withGate,
} from "../../lib/rubric-draft"
import { useRubricDeed } from "../../lib/rubric-queries"
import { useText } from "../../lib/use-text"
import { NoteField } from "../note-field"
import { Failure, FieldProblem } from "../notices"
import { CriterionFields, GateFields } from "./criterion-fields"
import { EnforceRubric } from "./enforce-rubric"

/** A draft as an operator writes it. What is typed stays until it is saved, also when it is refused. */
export function RubricEditor({ edition }: { edition: RubricEdition }) {
  const { t, problem: sentence } = useText()
  const save = useRubricDeed()
  const [content, setContent] = useState(edition.content)
  const [note, setNote] = useState(edition.note ?? "")
  const [tried, setTried] = useState(false)
  const find = problemFinder(content, problemsOf(save.error))
  const problemAt = (field: string) => {
    const found = tried ? find(field) : undefined
    return found && sentence(found)
  }
  const isSaved = content === edition.content && note === (edition.note ?? "")
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (checkRubric(content).length > 0) return
    save.mutate(
      { deed: "change", id: edition.id, content, note },
      { onSuccess: () => toast.success(t("rubrics.saved")) },
    )
  }
  const { gates, criteria } = content
  return (
    <form className="flex flex-col gap-4" onSubmit={send} noValidate>
      <Heading level="h3">{t("form.gates")}</Heading>
      {gates.map((gate, index) => (
        <GateFields
          key={index}
          gate={gate}
          field={`gates.${index}`}
          problemAt={problemAt}
          onChange={(one) => setContent({ ...content, gates: replaced(gates, index, one) })}
          onRemove={
            isNamedGate(gate.key)
              ? null
              : () => setContent({ ...content, gates: replaced(gates, index, null) })
          }
        />
      ))}
      <AddButton text={t("rubrics.addGate")} onClick={() => setContent(withGate(content))} />
      <Heading level="h3">{t("rubrics.criteria")}</Heading>
      {criteria.map((criterion, index) => (
        <CriterionFields
          key={index}
          criterion={criterion}
          field={`criteria.${index}`}
          problemAt={problemAt}
          onChange={(one) => setContent({ ...content, criteria: replaced(criteria, index, one) })}
          onRemove={() => setContent({ ...content, criteria: replaced(criteria, index, null) })}
        />
      ))}
      <AddButton
        text={t("rubrics.addCriterion")}
        onClick={() => setContent(withCriterion(content))}
      />
      <NoteField label={t("rubrics.note")} rows={2} value={note} onChange={setNote} />
      {tried && checkRubric(content).length > 0 && (
        <FieldProblem id="rubric-incomplete" text={t("rubrics.incomplete")} />
      )}
      {save.isError && <Failure error={save.error} />}
      <Button size="small" type="submit" className="self-start" isLoading={save.isPending}>
        {t("rubrics.save")}
      </Button>
      <EnforceRubric edition={edition} isSaved={isSaved} />
    </form>
  )
}

function AddButton({ text, onClick }: { text: string; onClick: () => void }) {
  return (
    <Button size="small" variant="secondary" type="button" className="self-start" onClick={onClick}>
      {text}
    </Button>
  )
}
