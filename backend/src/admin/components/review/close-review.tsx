import { Button, Text as Paragraph, toast, usePrompt } from "@medusajs/ui"
import { canTransition } from "@serumpun/domain/statuses"
import { useState } from "react"
import type { CuratorProfile, ReviewDetail } from "../../../contracts/curation"
import { useWithdrawReview } from "../../lib/queries"
import { problemsOf } from "../../lib/request"
import { useText } from "../../lib/use-text"
import { Failure } from "../notices"
import { NoteField } from "../note-field"
import { Section } from "../section"
import { SendBack } from "./send-back"

type Props = { review: ReviewDetail; curator: CuratorProfile | null }

/** What ends a case or an approval by hand; a rejection follows from the judgements of at least two. */
export function CloseReview({ review, curator }: Props) {
  if (review.status === "approved") return <Withdraw review={review} />
  const isOpen = canTransition("review", review.status, "changes_requested")
  // An appeal is for others than those who judged before, whatever its end.
  const isBarred = review.obstacle === "appeal_other_curators"
  if (!curator || !isOpen || isBarred || hasConflict(review, curator)) return null
  return <SendBack review={review} />
}

/** Who declared a conflict of interest may not end the case in another way either. */
function hasConflict({ assessments }: ReviewDetail, { name, institution }: CuratorProfile) {
  return assessments.some(
    (given) =>
      given.conflict_of_interest &&
      given.curator_name === name &&
      given.institution === institution,
  )
}

function Withdraw({ review }: { review: ReviewDetail }) {
  const { t, problem } = useText()
  const prompt = usePrompt()
  const withdraw = useWithdrawReview(review.id)
  const [note, setNote] = useState("")
  const [tried, setTried] = useState(false)
  const refused = problemsOf(withdraw.error).find(({ field }) => field === "note")
  const missing = tried && !note.trim() ? t("problem.note_required") : undefined
  const send = async () => {
    setTried(true)
    if (!note.trim()) return
    const agreed = await prompt({
      variant: "danger",
      title: t("close.confirmWithdraw"),
      description: t("close.confirmText"),
      confirmText: t("close.confirm"),
      cancelText: t("common.cancel"),
    })
    if (agreed) withdraw.mutate({ note }, { onSuccess: () => toast.success(t("close.done")) })
  }
  return (
    <Section title={t("close.withdrawTitle")}>
      <Paragraph size="small" className="text-ui-fg-subtle">
        {t("close.withdrawHint")}
      </Paragraph>
      <NoteField
        label={t("close.note")}
        value={note}
        onChange={setNote}
        problem={missing ?? (refused && problem(refused))}
      />
      {withdraw.isError && !refused && <Failure error={withdraw.error} />}
      <div>
        <Button
          size="small"
          variant="danger"
          isLoading={withdraw.isPending}
          onClick={() => void send()}
        >
          {t("close.withdraw")}
        </Button>
      </div>
    </Section>
  )
}
