import { useParams } from "react-router-dom"
import { NoProfileNotice } from "../components/appoint-curator"
import { Failure, Loading } from "../components/notices"
import { ReviewDesk } from "../components/review/review-desk"
import { useCurator, useReview } from "../lib/queries"

export default function ReviewPage() {
  const { id = "" } = useParams()
  const curator = useCurator()
  const review = useReview(id)
  if (review.isError || curator.isError)
    return (
      <Failure
        error={review.error ?? curator.error}
        onRetry={() => {
          void review.refetch()
          void curator.refetch()
        }}
      />
    )
  if (!review.data || curator.data === undefined) return <Loading />
  return (
    <div className="flex flex-col gap-3">
      {curator.data === null && <NoProfileNotice />}
      <ReviewDesk key={id} review={review.data} curator={curator.data} />
    </div>
  )
}
