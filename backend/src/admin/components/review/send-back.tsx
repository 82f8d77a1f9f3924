import { Button, Checkbox, Label, Text as Paragraph, toast, usePrompt } from "@medusajs/ui"
import { type IncompleteReason, incompleteReasons } from "@serumpun/domain/curation-rules"
import { useId, useState } from "react"
import type { ReviewDetail } from "../../../contracts/curation"
import { useSendBack } from "../../lib/queries"
import { useText } from "../../lib/use-text"
import { NoteField } from "../note-field"
import { Failure } from "../notices"
import { Section } from "../section"

/** The one thing a single curator does alone: a listing that nobody could judge goes back. */
export function SendBack({ review }: { review: ReviewDetail }) {
  const { t } = useText()
  const prompt = usePrompt()
  const sendBack = useSendBack(review.id)
  const [reasons, setReasons] = useState<IncompleteReason[]>([])
  const [note, setNote] = useState("")
  const [tried, setTried] = useState(false)
  const needsNote = reasons.includes("other")
  const lacksReason = tried && reasons.length === 0
  const lacksNote = tried && needsNote && !note.trim()

  const send = async () => {
    setTried(true)
    if (reasons.length === 0 || (needsNote && !note.trim())) return
    const agreed = await prompt({
      variant: "confirmation",
      title: t("close.confirmChanges"),
      description: t("close.confirmText"),
      confirmText: t("close.confirm"),
      cancelText: t("common.cancel"),
    })
    if (agreed)
      sendBack.mutate({ reasons, note }, { onSuccess: () => toast.success(t("close.done")) })
  }
  return (
    <Section title={t("review.sections.close")}>
      <Paragraph size="small" className="text-ui-fg-subtle">
        {t("close.hint")}
      </Paragraph>
      <Reasons
        chosen={reasons}
        onChange={setReasons}
        problem={lacksReason ? t("close.chooseReason") : undefined}
      />
      <NoteField
        label={t(needsNote ? "close.note" : "close.noteOptional")}
        value={note}
        onChange={setNote}
        problem={lacksNote ? t("problem.note_required") : undefined}
      />
      {sendBack.isError && <Failure error={sendBack.error} />}
      <div>
        <Button
          size="small"
          variant="secondary"
          isLoading={sendBack.isPending}
          onClick={() => void send()}
        >
          {t("close.changes")}
        </Button>
      </div>
    </Section>
  )
}

type ReasonsProps = {
  chosen: IncompleteReason[]
  onChange: (chosen: IncompleteReason[]) => void
  problem: string | undefined
}

function Reasons({ chosen, onChange, problem }: ReasonsProps) {
  const { t } = useText()
  const id = useId()
  return (
    <fieldset
      className="flex flex-col gap-2"
      aria-describedby={problem ? `${id}-problem` : undefined}
    >
      <legend className="txt-compact-small-plus mb-1">{t("close.reasons")}</legend>
      {incompleteReasons.map((reason) => (
        <div key={reason} className="flex items-start gap-2">
          <Checkbox
            id={`${id}-${reason}`}
            checked={chosen.includes(reason)}
            onCheckedChange={(checked) =>
              onChange(
                incompleteReasons.filter((one) =>
                  one === reason ? checked === true : chosen.includes(one),
                ),
              )
            }
          />
          <Label htmlFor={`${id}-${reason}`} size="small">
            {t(`close.reason.${reason}`)}
          </Label>
        </div>
      ))}
      {problem && (
        <p id={`${id}-problem`} className="txt-small text-ui-fg-error" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  )
}
