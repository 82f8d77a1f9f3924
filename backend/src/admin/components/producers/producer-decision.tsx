import { Button, Text as Paragraph, toast, usePrompt } from "@medusajs/ui"
import { canTransition, type ProducerStatus } from "@serumpun/domain/statuses"
import { useState } from "react"
import type { CurationProducer } from "../../../readers/curation-producers"
import { type ProducerDecision as Decision, useDecideProducer } from "../../lib/queries"
import { problemsOf } from "../../lib/request"
import { useText } from "../../lib/use-text"
import { Failure } from "../notices"
import { NoteField } from "../note-field"

const ways: { to: Decision; status: ProducerStatus; label: string }[] = [
  { to: "verify", status: "verified", label: "producers.verify" },
  { to: "request-changes", status: "changes_requested", label: "producers.changes" },
  { to: "suspend", status: "suspended", label: "producers.suspend" },
]

export function ProducerDecision({ producer }: { producer: CurationProducer }) {
  const { t, problem } = useText()
  const prompt = usePrompt()
  const decide = useDecideProducer()
  const [note, setNote] = useState("")
  const [lacksNote, setLacksNote] = useState(false)
  const { id, name } = producer
  const open = ways.filter(
    ({ to, status }) =>
      canTransition("producer", producer.status, status) &&
      // Of a verified business only a decision over its NIB asks for changes.
      !(producer.status === "verified" && to === "request-changes"),
  )
  if (open.length === 0) return null

  const refused = problemsOf(decide.error).find(({ field }) => field === "note")
  const missing = lacksNote && !note.trim() ? t("problem.note_required") : undefined
  const send = async ({ to, status }: (typeof ways)[number]) => {
    setLacksNote(to !== "verify")
    if (to !== "verify" && !note.trim()) return
    const agreed = to === "request-changes" || (await prompt(question(to)))
    if (!agreed) return
    decide.mutate(
      { id, to, note },
      {
        onSuccess: ({ producer: now }) =>
          toast.success(
            t("producers.done", { name, status: t(`producerStatus.${now?.status ?? status}`) }),
          ),
      },
    )
  }
  const isSuspended = producer.status === "suspended"
  const asked = (to: "verify" | "suspend") => {
    if (to === "suspend")
      return { title: "producers.confirmSuspend", text: "producers.confirmSuspendText" }
    return isSuspended
      ? { title: "producers.confirmReinstate", text: "producers.confirmReinstateText" }
      : { title: "producers.confirmVerify", text: "producers.confirmVerifyText" }
  }
  const question = (to: "verify" | "suspend") => ({
    variant: to === "verify" ? ("confirmation" as const) : ("danger" as const),
    title: t(asked(to).title, { name }),
    description: t(asked(to).text),
    confirmText: t("producers.confirm"),
    cancelText: t("common.cancel"),
  })
  return (
    <div className="flex flex-col gap-2">
      {producer.reinstatement_by && (
        <Paragraph size="small">
          {t("producers.reinstateProposed", { name: producer.reinstatement_by })}
        </Paragraph>
      )}
      <NoteField
        label={t("producers.note", { name })}
        hint={`${t("producers.noteHint")} ${t("businessNotes.hint")}`}
        rows={2}
        value={note}
        onChange={setNote}
        problem={missing ?? (refused && problem(refused))}
      />
      {decide.isError && !refused && <Failure error={decide.error} />}
      <div className="flex flex-wrap gap-2">
        {open.map((way) => (
          <Button
            key={way.to}
            size="small"
            variant={
              way.to === "suspend" ? "danger" : way.to === "verify" ? "primary" : "secondary"
            }
            isLoading={decide.isPending}
            onClick={() => void send(way)}
          >
            {t(isSuspended && way.to === "verify" ? "producers.reinstate" : way.label)}
          </Button>
        ))}
      </div>
    </div>
  )
}
