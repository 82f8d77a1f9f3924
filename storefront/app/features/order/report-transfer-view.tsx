import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import { currencies } from "@serumpun/domain/money"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { SelectField, TextAreaField, TextField } from "#app/components/form/field.tsx"
import { FileField } from "#app/components/form/file-field.tsx"
import { Breadcrumb } from "#app/components/ui/breadcrumb.tsx"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"

type Props = { order: OrderView; values: FormValues; problems: Problem[] }

const fields = ["amount", "currency", "paid_on", "note", "file"] as const

/** A buyer says what they have transferred, in whatever currency, with the bank's receipt if they like. */
export function ReportTransferView({ order, values, problems }: Props) {
  const { t } = useTranslation(["order", "common"])
  const format = useFormat()
  const base = `/${useLocale()}/account/orders`
  const at = (name: string) => ({ name, defaultValue: values[name] ?? "", problems })
  return (
    <form
      method="post"
      action={`${base}/${order.id}/transfer`}
      encType="multipart/form-data"
      noValidate
      className="stack"
    >
      <Breadcrumb
        trail={[
          { label: t("list.title"), href: base },
          { label: order.number, href: `${base}/${order.id}` },
          { label: t("transfer.title") },
        ]}
      />
      <h1>{t("transfer.title")}</h1>
      <p className="lede">
        {t("transfer.text", {
          number: order.number,
          due: format.money(order.due.total, order.currency),
        })}
      </p>
      <ErrorSummary
        problems={problems}
        labelOf={(field) => {
          const known = fields.find((name) => name === field)
          return known ? t(`transfer.field.${known}`) : null
        }}
      />
      <input type="hidden" name="key" value={values.key} />
      <TextField
        {...at("amount")}
        label={t("transfer.field.amount")}
        inputMode="decimal"
        autoComplete="off"
        required
      />
      <SelectField
        {...at("currency")}
        label={t("transfer.field.currency")}
        hint={t("transfer.currencyHint", { currency: order.currency })}
        choices={currencies.map((value) => ({ value, label: value }))}
        required
      />
      <TextField {...at("paid_on")} type="date" label={t("transfer.field.paid_on")} required />
      <FileField
        name="file"
        shrink="document"
        problems={problems}
        accept="application/pdf,image/jpeg,image/png"
        label={t("transfer.field.file")}
        hint={t("transfer.fileHint")}
      />
      <TextAreaField {...at("note")} label={t("transfer.field.note")} rows={3} />
      <div className="cluster">
        <Button>{t("transfer.button")}</Button>
        <ButtonLink variant="quiet" href={`${base}/${order.id}`}>
          {t("move.no")}
        </ButtonLink>
      </div>
    </form>
  )
}
