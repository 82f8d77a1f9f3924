import type { RatingView } from "@serumpun/backend/src/contracts/rating.ts"
import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { TextAreaField } from "#app/components/form/field.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { Scores } from "#app/components/rating/scores.tsx"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { Numbered } from "#app/components/ui/numbered.tsx"
import type { Undecided } from "#app/lib/http/attempt.server.ts"
import { useOrderPath } from "./delivery-props.ts"

type Props = {
  order: OrderView
  rating: RatingView
  answer: string
  problems: Problem[]
  unavailable: Undecided
}

/** A producer answers a rating, once, for everybody to read. */
export function RatingAnswer({ order, rating, answer, problems, unavailable }: Props) {
  const { t } = useTranslation("delivery")
  const path = useOrderPath(order.id, "producer")
  const title = t("rating.answerTitle", { number: order.number })
  return (
    <form method="post" noValidate className="form-parts">
      <h1>
        <Numbered text={title} number={order.number} />
      </h1>
      <p>{t("rating.answerText")}</p>
      {unavailable ? <Unavailable because={unavailable} /> : null}
      <ErrorSummary
        problems={problems}
        labelOf={(field) => (field === "answer" ? t("rating.field.answer") : null)}
      />
      <Scores scores={rating} />
      {rating.text ? <p dir="auto">{rating.text}</p> : null}
      <TextAreaField
        name="answer"
        defaultValue={answer}
        problems={problems}
        label={t("rating.field.answer")}
        rows={5}
        required
      />
      <div className="form-foot cluster">
        <Button>{t("rating.answerSave")}</Button>
        <ButtonLink variant="quiet" href={`${path}#rating`}>
          {t("back")}
        </ButtonLink>
      </div>
    </form>
  )
}
