import type { ProducerRfq } from "@serumpun/backend/src/contracts/producer.ts"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { SelectField, TextField } from "#app/components/form/field.tsx"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import { useFormat } from "#app/lib/format/use-format.ts"
import { alternativeRows, nameOf } from "./option-values.ts"

type Props = { rfq: ProducerRfq; index: number; values: FormValues; problems: Problem[] }

/** Prices for the other quantities asked for, and alternatives of the producer's own. */
export function QuoteOptionFields({ rfq, index, values, problems }: Props) {
  const { t } = useTranslation(["quoteOptions", "quote", "common"])
  const format = useFormat()
  const item = rfq.items[index]
  if (!item) return null
  const at = (row: number, field: string) => ({
    name: nameOf(index, row, field),
    defaultValue: values[nameOf(index, row, field)] ?? "",
    problems,
  })
  const number = { inputMode: "decimal", autoComplete: "off" } as const
  const isUsed = (row: number) =>
    Object.entries(values).some(
      ([name, value]) => value && name.startsWith(nameOf(index, row, "")),
    ) || problems.some(({ field }) => field.startsWith(nameOf(index, row, "")))
  return (
    <>
      {item.tier_quantities.map((quantity, row) => (
        <div className="form-row" key={quantity}>
          <TextField
            {...at(row, "unit_price")}
            {...number}
            label={t("tier.price", { quantity: format.quantity(quantity, item.unit) })}
            hint={t("tier.hint")}
            suffix={rfq.currency}
          />
          <TextField
            {...at(row, "lead_time_days")}
            {...number}
            label={t("tier.leadTime", { quantity: format.quantity(quantity, item.unit) })}
            suffix={t("quote:days")}
          />
        </div>
      ))}
      <details className="details" open={alternativeRows.some(isUsed)}>
        <summary>{t("alternative.add")}</summary>
        <p className="field-hint">{t("alternative.hint")}</p>
        {alternativeRows.map((row, position) => (
          <fieldset key={row} className="form-part">
            <legend>{t("alternative.title", { number: format.number(position + 1) })}</legend>
            <SelectField
              {...at(row, "listing_id")}
              label={t("alternative.listing")}
              choices={[
                { value: "", label: t("alternative.same") },
                ...rfq.own_listings.map(({ id, title, unit }) => ({
                  value: id,
                  label: `${title} (${t(`common:unit.perUnit.${unit}`)})`,
                })),
              ]}
              required={false}
            />
            <div className="form-row">
              <TextField {...at(row, "quantity")} {...number} label={t("alternative.quantity")} />
              <TextField
                {...at(row, "unit_price")}
                {...number}
                label={t("alternative.price")}
                suffix={rfq.currency}
              />
            </div>
            <TextField
              {...at(row, "lead_time_days")}
              {...number}
              label={t("alternative.leadTime")}
              suffix={t("quote:days")}
            />
            <TextField {...at(row, "note")} label={t("alternative.note")} />
          </fieldset>
        ))}
      </details>
    </>
  )
}
