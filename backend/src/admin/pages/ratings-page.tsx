import { RatingRow } from "../components/rating-row"
import { WaitingPage } from "../components/waiting-rows"
import { useRatings } from "../lib/delivery-queries"
import { useText } from "../lib/use-text"

/** What buyers wrote of delivered orders; curators and operators hide what abuses somebody. */
export default function RatingsPage() {
  const { t } = useText()
  const ratings = useRatings()
  return (
    <WaitingPage
      title={t("ratings.title")}
      text={t("ratings.text")}
      error={t("ratings.error")}
      empty={t("ratings.empty")}
      rows={ratings}
    >
      {(rating) => <RatingRow key={rating.id} rating={rating} />}
    </WaitingPage>
  )
}
