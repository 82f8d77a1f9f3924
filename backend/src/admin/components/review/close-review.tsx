import { Button, Text as Paragraph, toast, usePrompt } from "@medusajs/ui"
import { canTransition } from "@serumpun/domain/statuses"
import { useState } from "react"
import type { CuratorProfile, ReviewDetail } from "../../../contracts/curation"
import { type Closing, useCloseReview } from "../../lib/queries"
import { problemsOf } from "../../lib/request"
import { useText } from "../../lib/use-text"
import { Failure } from "../notices"
import { NoteField } from "../note-field"
import { Section } from "../section"

const words = {
  "request-changes": { button: "close.changes", question: "close.confirmChanges" },
  reject: { button: "close.reject", question: "close.confirmReject" },
  withdraw: { button: "close.withdraw", question: "close.confirmWithdraw" },
} as const

type Props = { review: ReviewDetail; curator: CuratorProfile | null }

/** Ends a case by hand, always with a note that the producer reads. */
export function CloseReview({ review, curator }: Props) {
  const { t, problem } = useText()
  const prompt = usePrompt()
  const close = useCloseReview(review.id)
  const [note, setNote] = useState("")
  const [tried, setTried] = useState(false)
  const ways = waysOut(review, curator)
  if (ways.length === 0) return null

  const isPublic = review.status === "approved"
  const refused = problemsOf(close.error).find(({ field }) => field === "note")
  const missing = tried && !note.trim() ? t("problem.note_required") : undefined
  const send = async (to: Closing) => {
    setTried(true)
    if (!note.trim()) return
    const agreed = await prompt({
      variant: to === "request-changes" ? "confirmation" : "danger",
      title: t(words[to].question),
      description: t("close.confirmText"),
      confirmText: t("close.confirm"),
      cancelText: t("common.cancel"),
    })
    if (agreed) close.mutate({ to, note }, { onSuccess: () => toast.success(t("close.done")) })
  }
  return (
    <Section title={t(isPublic ? "close.withdrawTitle" : "review.sections.close")}>
      <Paragraph size="small" className="text-ui-fg-subtle">
        {t(isPublic ? "close.withdrawHint" : "close.hint")}
      </Paragraph>
      <NoteField
        label={t("close.note")}
        value={note}
        onChange={setNote}
        problem={missing ?? (refused && problem(refused))}
      />
      {close.isError && !refused && <Failure error={close.error} />}
      <div className="flex flex-wrap gap-2">
        {ways.map((to) => (
          <Button
            key={to}
            size="small"
            variant={to === "request-changes" ? "secondary" : "danger"}
            isLoading={close.isPending}
            onClick={() => void send(to)}
          >
            {t(words[to].button)}
          </Button>
        ))}
      </div>
    </Section>
  )
}

function waysOut(review: ReviewDetail, curator: CuratorProfile | null): Closing[] {
  const { status, assessments } = review
  if (status === "approved") return ["withdraw"]
  if (!curator || !canTransition("review", status, "changes_requested")) return []
  // Who declared a conflict of interest may not end the case in another way either.
  const conflicted = assessments.some(
    ({ curator_name, institution, conflict_of_interest }) =>
      conflict_of_interest && curator_name === curator.name && institution === curator.institution,
  )
  return conflicted ? [] : ["request-changes", "reject"]
}
