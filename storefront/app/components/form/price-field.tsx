import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"
import { isCurrency } from "@serumpun/domain/money"
import { Checkbox } from "#app/components/ui/field.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import { confirmName } from "#app/lib/kept/confirmed-prices.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import { TextField } from "./field.tsx"

type Props = ComponentProps<typeof TextField> & {
  values: FormValues
  /** The unit in words, e.g. "kg". */
  unit: string
}

/** A price per unit; one that is far from the usual is asked about once, with a box to tick. */
export function PriceField({ values, unit, ...field }: Props) {
  const { t } = useTranslation("common")
  const format = useFormat()
  const name = confirmName(field.name)
  const { params } =
    field.problems.find((one) => one.field === field.name && one.code === "price_unusual") ?? {}
  const answered = values[name]
  return (
    <>
      <TextField {...field} inputMode="decimal" autoComplete="off" />
      {params && isCurrency(params.currency) ? (
        <Checkbox
          name={name}
          value={String(params.price)}
          label={
            <bdi>
              {t("form.priceIsRight", {
                price: format.unitPrice(Number(params.price), params.currency),
                unit,
              })}
            </bdi>
          }
        />
      ) : answered ? (
        <input type="hidden" name={name} value={answered} />
      ) : null}
    </>
  )
}
