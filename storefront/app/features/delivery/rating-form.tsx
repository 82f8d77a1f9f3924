import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import { RATING_DAYS, ratingCriteria } from "@serumpun/domain/delivery/ratings"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { SelectField, TextAreaField } from "#app/components/form/field.tsx"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { Numbered } from "#app/components/ui/numbered.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import { useOrderPath } from "./delivery-props.ts"

type Props = { order: OrderView; values: FormValues; problems: Problem[] }

/** Best first, as somebody who is content looks for it. */
const scores = ["5", "4", "3", "2", "1"] as const

/** A buyer rates a delivered order; the text is theirs to leave out. */
export function RatingForm({ order, values, problems }: Props) {
  const { t } = useTranslation("delivery")
  const format = useFormat()
  const path = useOrderPath(order.id, "buyer")
  const title = t("rating.giveTitle", { number: order.number })
  return (
    <form method="post" noValidate className="stack">
      <h1>
        <Numbered text={title} number={order.number} />
      </h1>
      <p>{t("rating.giveText", { days: format.number(RATING_DAYS) })}</p>
      <ErrorSummary
        problems={problems}
        labelOf={(field) => {
          const known = [...ratingCriteria, "text" as const].find((name) => name === field)
          return known ? t(`rating.field.${known}`) : null
        }}
      />
      {ratingCriteria.map((criterion) => (
        <SelectField
          key={criterion}
          name={criterion}
          defaultValue={values[criterion] ?? ""}
          problems={problems}
          label={t(`rating.field.${criterion}`)}
          choices={scores.map((value) => ({ value, label: t(`rating.score.${value}`) }))}
          required
        />
      ))}
      <TextAreaField
        name="text"
        defaultValue={values.text ?? ""}
        problems={problems}
        label={t("rating.field.text")}
        rows={5}
      />
      <div className="cluster">
        <Button>{t("rating.save")}</Button>
        <ButtonLink variant="quiet" href={`${path}#rating`}>
          {t("back")}
        </ButtonLink>
      </div>
    </form>
  )
}
