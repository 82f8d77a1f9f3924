import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import { claimReasons } from "@serumpun/domain/delivery/claims"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { SelectField, TextAreaField, TextField } from "#app/components/form/field.tsx"
import { PhotoField } from "#app/components/form/photo-field.tsx"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { Numbered } from "#app/components/ui/numbered.tsx"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import { useOrderPath } from "./delivery-props.ts"
import { RemedyFields } from "./remedy-fields.tsx"

type Props = { order: OrderView; values: FormValues; problems: Problem[] }

/** A buyer says what is wrong with which goods, with photos and what they ask. */
export function ClaimForm({ order, values, problems }: Props) {
  const { t } = useTranslation(["delivery", "common"])
  const path = useOrderPath(order.id, "buyer")
  const title = t("claim.newTitle", { number: order.number })
  const lines = order.lines.map((line, index) => ({ ...line, name: `lines.${index}.quantity` }))
  const labels: Record<string, string> = {
    ...Object.fromEntries(
      lines.map(({ name, title }) => [name, t("claim.field.quantity", { title })]),
    ),
    reason: t("claim.field.reason"),
    text: t("claim.field.text"),
    remedy: t("claim.field.asks"),
    amount: t("claim.field.amount"),
    file: t("milestone.field.file"),
  }
  const at = (name: string) => ({ name, defaultValue: values[name] ?? "", problems })
  return (
    <form method="post" encType="multipart/form-data" noValidate className="stack">
      <h1>
        <Numbered text={title} number={order.number} />
      </h1>
      <p>{t("claim.newText", { party: order.producer_name })}</p>
      <ErrorSummary problems={problems} labelOf={(field) => labels[field] ?? null} />
      <input type="hidden" name="key" value={values.key} />
      <SelectField
        {...at("reason")}
        label={t("claim.field.reason")}
        choices={claimReasons.map((value) => ({ value, label: t(`claim.reason.${value}`) }))}
        required
      />
      {lines.map(({ name, unit }) => (
        <TextField
          key={name}
          {...at(name)}
          label={labels[name] ?? ""}
          suffix={t(`common:unit.perUnit.${unit}`)}
          inputMode="decimal"
          autoComplete="off"
        />
      ))}
      <TextAreaField {...at("text")} label={t("claim.field.text")} rows={5} required />
      <PhotoField problems={problems} />
      <RemedyFields
        label={t("claim.field.asks")}
        currency={order.currency}
        values={values}
        problems={problems}
      />
      <div className="cluster">
        <Button>{t("claim.send")}</Button>
        <ButtonLink variant="quiet" href={`${path}#claims`}>
          {t("back")}
        </ButtonLink>
      </div>
    </form>
  )
}
