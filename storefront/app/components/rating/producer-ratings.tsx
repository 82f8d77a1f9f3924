import type { ProducerRatings, PublicRating } from "@serumpun/backend/src/contracts/rating.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat } from "#app/lib/format/use-format.ts"
import { Scores } from "./scores.tsx"

type Props = { ratings: ProducerRatings | null; heading: "h2" | "h3" }

/** What buyers thought of delivered orders: means, then the newest ratings with their answers. */
export function ProducerRatingsView({ ratings, heading: Heading }: Props) {
  const { t } = useTranslation("delivery")
  const format = useFormat()
  if (!ratings) return null
  const { mean } = ratings
  return (
    <section className="stack" id="ratings" aria-labelledby="ratings-title">
      <Heading id="ratings-title">{t("rating.publicTitle")}</Heading>
      {mean === null ? (
        <p className="soft">{t("rating.publicNone")}</p>
      ) : (
        <>
          <p>
            <strong>{t("rating.publicMean", { mean: format.number(mean.mean, 1) })}</strong>{" "}
            {t("rating.count", { count: mean.count })}
          </p>
          <Scores scores={mean} />
          <ol className="stack" role="list">
            {ratings.ratings.map((rating) => (
              <li key={rating.id} className="card">
                <OneRating rating={rating} />
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

function OneRating({ rating }: { rating: PublicRating }) {
  const { t } = useTranslation("delivery")
  const format = useFormat()
  const { country, rated_on, text, answer, answered_on } = rating
  return (
    <>
      <p className="soft">
        {t("rating.by", { country: format.country(country), date: format.date(rated_on) })}
      </p>
      <Scores scores={rating} />
      {text ? <p dir="auto">{text}</p> : null}
      {answer ? (
        <>
          <p className="soft">
            {t("rating.answered", { date: answered_on ? format.date(answered_on) : "–" })}
          </p>
          <p dir="auto">{answer}</p>
        </>
      ) : null}
    </>
  )
}
