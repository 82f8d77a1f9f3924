import type { CuratorProfile, ReviewDetail } from "../../../contracts/curation"
import { AssessmentForm } from "../assessment/assessment-form"
import { Assessments } from "./assessments"
import { AutomaticChecks } from "./automatic-checks"
import { Certificates } from "./certificates"
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
  const isOpen = review.status === "submitted" || review.status === "in_review"
  return (
    <div className="flex flex-col gap-3">
      <ReviewHeader review={review} />
      <div className="grid items-start gap-3 xl:grid-cols-[minmax(0,1fr)_25rem]">
        <div className="flex min-w-0 flex-col gap-3">
          <ListingPreview review={review} />
          <TradeTerms review={review} />
          <Certificates review={review} />
          <Destinations review={review} />
        </div>
        <div className="flex min-w-0 flex-col gap-3">
          <Outcome review={review} />
          <AutomaticChecks review={review} />
          {curator && isOpen && !review.mine && (
            <AssessmentForm review={review} curatorId={curator.id} />
          )}
          <Assessments review={review} />
          <CloseReview review={review} curator={curator} />
          <ProducerSummary review={review} />
          <Timeline review={review} />
        </div>
      </div>
    </div>
  )
}
