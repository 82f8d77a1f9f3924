import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat } from "#app/lib/format/use-format.ts"
import { useRateDate } from "#app/lib/format/use-rate-date.ts"
import type { PriceView } from "./card-data.ts"

/** At which rate and of which day prices were converted; nothing where none were. */
export function RateNote({ prices: { currency, rates } }: { prices: PriceView }) {
  const { t } = useTranslation("listing")
  const format = useFormat()
  const rateDate = useRateDate()
  if (!rates || currency === "USD") return null
  return (
    <p className="soft">
      {t("sheet.rate", {
        date: rateDate(rates.as_of),
        rate: format.number(rates.per_usd[currency]),
        currency,
      })}
    </p>
  )
}
