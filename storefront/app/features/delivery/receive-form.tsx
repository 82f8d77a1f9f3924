import type { LineQuantity } from "@serumpun/domain/delivery/receipts"
import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { TextAreaField, TextField } from "#app/components/form/field.tsx"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { Checkbox } from "#app/components/ui/field.tsx"
import { Numbered } from "#app/components/ui/numbered.tsx"
import { ConfirmPanel } from "#app/components/ui/section.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import { partyOf, useOrderPath } from "./delivery-props.ts"

type Props = {
  order: OrderView
  /** What has not come yet, line by line. */
  open: LineQuantity[]
  values: FormValues
  problems: Problem[]
}

/** A buyer says what has come of each line: all of it is filled in, and every quantity can be lowered. */
export function ReceiveForm({ order, open, values, problems }: Props) {
  const { t } = useTranslation(["order", "delivery", "common"])
  const format = useFormat()
  const path = useOrderPath(order.id, "buyer")
  const title = t("move.receive.title", { number: order.number })
  const rows = open.flatMap(({ rfq_item_id, quantity }, index) => {
    const line = order.lines.find((one) => one.rfq_item_id === rfq_item_id)
    return line ? [{ ...line, quantity, name: `lines.${index}.quantity` }] : []
  })
  const labels = Object.fromEntries(
    rows.map(({ name, title }) => [name, t("delivery:receipt.quantity", { title })]),
  )
  return (
    <form method="post" action={`${path}/receive`} noValidate>
      <ErrorSummary
        problems={problems}
        labelOf={(field) => labels[field] ?? (field === "note" ? t("move.note") : null)}
      />
      <ConfirmPanel
        title={<Numbered text={title} number={order.number} />}
        actions={
          <>
            <Button>{t("move.receive.yes")}</Button>
            <ButtonLink variant="quiet" href={path}>
              {t("move.no")}
            </ButtonLink>
          </>
        }
      >
        <p>{t("move.receive.text", { party: partyOf(order, "buyer") })}</p>
        <p>{t("delivery:receipt.text")}</p>
        <input type="hidden" name="key" value={values.key} />
        {rows.map(({ name, quantity, unit }) => (
          <TextField
            key={name}
            name={name}
            defaultValue={values[name] ?? ""}
            problems={problems}
            label={labels[name] ?? ""}
            hint={t("delivery:receipt.openHint", { quantity: format.quantity(quantity, unit) })}
            suffix={t(`common:unit.perUnit.${unit}`)}
            inputMode="decimal"
            autoComplete="off"
            required
          />
        ))}
        <Checkbox
          name="is_last"
          value="on"
          defaultChecked={values.is_last === "on"}
          label={t("delivery:receipt.isLast")}
        />
        <TextAreaField
          name="note"
          label={t("move.note")}
          defaultValue={values.note ?? ""}
          problems={problems}
          rows={3}
        />
      </ConfirmPanel>
    </form>
  )
}
