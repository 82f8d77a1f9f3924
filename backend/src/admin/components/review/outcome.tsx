import { Alert } from "@medusajs/ui"
import { CURATORS_NEEDED, exportGradeUntil } from "@serumpun/domain/curation-rules"
import { dayIn } from "@serumpun/domain/days"
import type { ReviewDetail } from "../../../contracts/curation"
import { useText } from "../../lib/use-text"
import { Section } from "../section"

/** What the assessments amount to. Before the decision it counts only what this curator may see. */
export function Outcome({ review }: { review: ReviewDetail }) {
  const { t, number, day } = useText()
  const { outcome, status, log } = review
  const approvedAt = log.findLast(({ action }) => action === "approved")?.at
  const approvedOn = approvedAt && dayIn(new Date(approvedAt))
  const isOpen = status === "submitted" || status === "in_review"
  const text = () => {
    if (status === "approved" && approvedOn)
      return [
        t("outcome.published"),
        t("outcome.publishedUntil", {
          day: day(approvedOn),
          until: day(review.carried?.valid_until ?? exportGradeUntil(approvedOn)),
        }),
      ].join(" ")
    if (isOpen)
      return t(review.needed > CURATORS_NEEDED ? "outcome.pendingThird" : "outcome.pending")
    const isReturned = status === "changes_requested" || status === "rejected"
    return `${t(`reviewStatus.${status}`)}. ${isReturned ? t("outcome.returned") : ""}`
  }
  const variant = status === "approved" ? "success" : isOpen ? "info" : "warning"
  return (
    <Section title={t("review.sections.outcome")}>
      <Alert variant={variant} role="status">
        {outcome.verdict && <strong>{t(`verdict.${outcome.verdict}`)}. </strong>}
        {outcome.verdict && outcome.mean !== null && (
          <>{t("outcome.mean", { mean: number(outcome.mean) })}. </>
        )}
        {text()}
      </Alert>
      {review.reasons.length > 0 && (
        <div className="txt-small">
          <p>{t("close.sentBack")}:</p>
          <ul className="list-disc ps-5">
            {review.reasons.map((reason) => (
              <li key={reason}>{t(`close.reason.${reason}`)}</li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  )
}
