import { convertMoney, isCurrency, type Currency } from "@serumpun/domain/money"
import { useContext, useState, type ComponentProps } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Checkbox } from "#app/components/ui/field.tsx"
import { readNumber } from "#app/lib/format/read-number.ts"
import { rupiahInDollars } from "#app/lib/format/read-price.ts"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { useRateDate } from "#app/lib/format/use-rate-date.ts"
import { confirmName } from "#app/lib/kept/confirmed-prices.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import { TextField } from "./field.tsx"
import { RatesContext } from "./rates-context.ts"

type Props = ComponentProps<typeof TextField> & {
  values: FormValues
  /** The unit in words, e.g. "kg". */
  unit: string
  /** What the price is in, when producers should see it in rupiah too. */
  currency?: Currency
}

/** A price per unit; one that is far from the usual is asked about once, with a box to tick. */
export function PriceField({ values, unit, currency, ...field }: Props) {
  const { t } = useTranslation("common")
  const format = useFormat()
  const [typed, setTyped] = useState(String(field.defaultValue ?? ""))
  const rupiah = useRupiah(typed, currency)
  const name = confirmName(field.name)
  const { params } =
    field.problems.find((one) => one.field === field.name && one.code === "price_unusual") ?? {}
  const control = (
    <TextField
      {...field}
      hint={rupiah ?? field.hint}
      inputMode="decimal"
      autoComplete="off"
      onInput={(event) => setTyped(event.currentTarget.value)}
    />
  )
  if (!params || !isCurrency(params.currency))
    return (
      <>
        {control}
        {values[name] ? <input type="hidden" name={name} value={values[name]} /> : null}
      </>
    )
  const price = format.unitPrice(Number(params.price), params.currency)
  return (
    <div className="stack">
      {control}
      <Checkbox
        name={name}
        value={String(params.price)}
        label={<bdi>{t("form.priceIsRight", { price, unit })}</bdi>}
      />
    </div>
  )
}

/** What is typed, in rupiah, and rupiah in dollars: a misread mark shows at once in the money people know. */
function useRupiah(typed: string, currency: Currency | undefined): string | null {
  const { t } = useTranslation("common")
  const format = useFormat()
  const rateDate = useRateDate()
  const locale = useLocale()
  const price = readNumber(typed, locale)
  const rates = useContext(RatesContext)
  const usd = currency === "USD" ? rupiahInDollars(typed, locale, rates) : null
  if (rates && usd !== null)
    return t("form.inRupiah", { amount: format.unitPrice(usd, "USD"), date: rateDate(rates.as_of) })
  if (!rates || !currency || currency === "IDR" || !price || !(price > 0 && price < 1e9))
    return null
  const amount = format.money(convertMoney(price, currency, "IDR", rates), "IDR")
  return t("form.inRupiah", { amount, date: rateDate(rates.as_of) })
}
