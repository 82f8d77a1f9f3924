import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Allowed } from "#app/components/company/allowed.tsx"
import { Scores } from "#app/components/rating/scores.tsx"
import { ButtonLink } from "#app/components/ui/button.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import { type DeliveryProps, useOrderPath } from "./delivery-props.ts"

/** What the buyer thought of a delivered order, and the producer's answer. */
export function RatingSection({ order, delivery, side }: DeliveryProps) {
  const { t } = useTranslation("delivery")
  const format = useFormat()
  const path = useOrderPath(order.id, side)
  const { rating } = delivery
  if (order.status !== "delivered" && order.status !== "completed") return null
  const action =
    side === "buyer"
      ? rating === null
        ? ("give" as const)
        : rating.can_change
          ? ("change" as const)
          : null
      : rating && rating.answer === null
        ? ("answer" as const)
        : null
  return (
    <Section title={t("rating.title")} id="rating">
      <div className="stack">
        {rating === null ? (
          <p className="soft">{t("rating.none")}</p>
        ) : (
          <>
            <Scores scores={rating} />
            {rating.text ? <p dir="auto">{rating.text}</p> : null}
            {rating.answer ? (
              <>
                <p className="soft">
                  {t("rating.answered", {
                    date: rating.answered_on ? format.date(rating.answered_on) : "–",
                  })}
                </p>
                <p dir="auto">{rating.answer}</p>
              </>
            ) : null}
            {rating.hidden_reason ? (
              <p dir="auto">{t("rating.hidden", { reason: rating.hidden_reason })}</p>
            ) : null}
            {rating.can_change && side === "buyer" ? (
              <p className="soft">{t("rating.changeUntil", { date: format.date(rating.until) })}</p>
            ) : null}
          </>
        )}
        {action ? (
          <Allowed>
            <p className="document-screen-only">
              <ButtonLink variant="secondary" href={`${path}/rating`}>
                {t(`rating.${action}`)}
              </ButtonLink>
            </p>
          </Allowed>
        ) : null}
      </div>
    </Section>
  )
}
