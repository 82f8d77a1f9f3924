import type { Problem } from "@serumpun/domain/problems"
import { units } from "@serumpun/domain/units"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { SelectField, TextAreaField, TextField } from "#app/components/form/field.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import { fieldId } from "#app/lib/i18n/problem-text.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import { TierFields } from "./tier-fields.tsx"

type Props = { goods: FormValues[]; problems: Problem[]; currency: string }

/** Goods in the buyer's own words, one line each. */
export function OpenGoods({ goods, ...more }: Props) {
  return goods.map((row, index) => (
    <Line key={index} row={row} index={index} isOnly={goods.length === 1} {...more} />
  ))
}

type LineProps = Omit<Props, "goods"> & { row: FormValues; index: number; isOnly: boolean }

function Line({ row, index, isOnly, problems, currency }: LineProps) {
  const { t } = useTranslation(["openRfq", "common"])
  const format = useFormat()
  const at = (field: string) => ({
    name: `goods.${index}.${field}`,
    defaultValue: row[field] ?? "",
    problems,
  })
  return (
    <fieldset className="document-group" id={fieldId(`goods.${index}`)}>
      <legend>{t("goods.line", { line: format.number(index + 1) })}</legend>
      <TextField {...at("title")} label={t("goods.title")} hint={t("goods.titleHint")} required />
      <div className="fields">
        <TextField
          {...at("quantity")}
          label={t("goods.quantity")}
          inputMode="decimal"
          autoComplete="off"
          required
        />
        <SelectField
          {...at("unit")}
          label={t("goods.unit")}
          choices={units.map((value) => ({ value, label: t(`common:unit.perUnit.${value}`) }))}
          required
        />
        <TextField
          {...at("target_price")}
          label={t("goods.target")}
          suffix={currency}
          inputMode="decimal"
          autoComplete="off"
        />
      </div>
      <TextAreaField {...at("note")} label={t("goods.note")} hint={t("goods.noteHint")} rows={3} />
      <TierFields at={at} />
      {isOnly ? null : (
        <Button variant="quiet" name="intent" value={`remove:${index}`}>
          {t("goods.remove", { line: format.number(index + 1) })}
        </Button>
      )}
    </fieldset>
  )
}
