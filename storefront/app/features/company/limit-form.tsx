import type { AcceptanceLimit } from "@serumpun/domain/company/company-rules"
import { currencies } from "@serumpun/domain/money"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { SelectField, TextField } from "#app/components/form/field.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { writeNumber } from "#app/lib/format/read-number.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"

type Props = {
  limit: AcceptanceLimit
  isOwner: boolean
  values: FormValues
  problems: Problem[]
}

/** Up to which amount buyers accept by themselves. */
export function LimitForm({ limit, isOwner, values, problems }: Props) {
  const { t } = useTranslation("company")
  const format = useFormat()
  const locale = useLocale()
  return (
    <>
      <p>
        {limit
          ? t("limit.is", { amount: format.money(limit.amount, limit.currency) })
          : t("limit.none")}
      </p>
      {isOwner ? (
        <form method="post" action={`/${locale}/account/company`} noValidate className="document">
          <p className="soft">{t("limit.text")}</p>
          <div className="fields">
            <TextField
              name="limit.amount"
              label={t("field.limit")}
              hint={t("limit.hint")}
              inputMode="decimal"
              autoComplete="off"
              defaultValue={values["limit.amount"] ?? writeNumber(limit?.amount, locale)}
              problems={problems}
            />
            <SelectField
              name="limit.currency"
              label={t("field.currency")}
              defaultValue={values["limit.currency"] ?? limit?.currency ?? "EUR"}
              problems={problems}
              choices={currencies.map((value) => ({ value, label: value }))}
              required
            />
          </div>
          <p className="document-send">
            <Button name="intent" value="limit">
              {t("limit.save")}
            </Button>
          </p>
        </form>
      ) : null}
    </>
  )
}
