import { Text as Paragraph } from "@medusajs/ui"
import { useState } from "react"
import type { CuratorProfile, ReviewDetail } from "../../../contracts/curation"
import { useText } from "../../lib/use-text"
import { AssessmentForm } from "../assessment/assessment-form"
import { Section } from "../section"
import { AskedBefore } from "./asked-before"
import { Assignment } from "./assignment"
import { Assessments } from "./assessments"
import { AutomaticChecks } from "./automatic-checks"
import { Certificates } from "./certificates"
import { Choice } from "../choice"
import { Examinations } from "./examinations"
import { EarlierRevisions } from "./earlier-revisions"
import { CloseReview } from "./close-review"
import { Destinations } from "./destinations"
import { ListingPreview } from "./listing-preview"
import { Outcome } from "./outcome"
import { ProducerSummary } from "./producer-summary"
import { ReviewHeader } from "./review-header"
import { Timeline } from "./timeline"
import { TradeTerms } from "./trade-terms"

type Props = { review: ReviewDetail; curator: CuratorProfile | null }

/** What is judged stands at one side, the judging at the other. */
export function ReviewDesk({ review, curator }: Props) {
  const { t } = useText()
  const [isAgainstPrevious, setAgainstPrevious] = useState(
    review.published === null || review.asked_before.length > 0,
  )
  // Every part marks what differs from `published`; which revision that is, the curator chooses.
  const compared = isAgainstPrevious ? { ...review, published: review.previous } : review
  const isOpen = review.status === "submitted" || review.status === "in_review"
  return (
    <div className="flex flex-col gap-3">
      <ReviewHeader review={review} />
      <div className="grid items-start gap-3 xl:grid-cols-[minmax(0,1fr)_25rem]">
        <div className="flex min-w-0 flex-col gap-3">
          {review.published && review.previous && (
            <Choice
              label={t("review.against")}
              value={isAgainstPrevious ? "previous" : "published"}
              onChange={(value) => setAgainstPrevious(value === "previous")}
              options={[
                { value: "published", label: t("review.againstPublished") },
                { value: "previous", label: t("review.againstPrevious") },
              ]}
            />
          )}
          <AskedBefore review={review} />
          <ListingPreview review={compared} />
          <TradeTerms review={compared} />
          <Certificates review={review} />
          <Destinations review={review} />
        </div>
        <div className="flex min-w-0 flex-col gap-3">
          <Outcome review={review} />
          <AutomaticChecks review={review} />
          {curator && isOpen && !review.mine && review.obstacle && (
            <Section title={t("review.obstacle")}>
              <Paragraph size="small">{t(`problem.${review.obstacle}`)}</Paragraph>
            </Section>
          )}
          {curator && isOpen && !review.mine && !review.obstacle && (
            <AssessmentForm review={review} curatorId={curator.id} />
          )}
          {curator && isOpen && <Assignment review={review} curator={curator} />}
          {curator && <Examinations review={review} isOpen={isOpen} />}
          <EarlierRevisions review={review} />
          <Assessments review={review} />
          <CloseReview review={review} curator={curator} />
          <ProducerSummary review={review} />
          <Timeline review={review} />
        </div>
      </div>
    </div>
  )
}
