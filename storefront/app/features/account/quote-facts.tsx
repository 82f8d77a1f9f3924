import { endOfDay } from "@serumpun/domain/days"
import type { QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import { convertMoney } from "@serumpun/domain/money"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat } from "#app/lib/format/use-format.ts"
import { useRateDate } from "#app/lib/format/use-rate-date.ts"
import type { Reader } from "./reader.ts"
import { readerZone } from "./validity.ts"

/** Where a quote stands, as a sentence with its date. */
export function QuoteStatus({ quote, reader }: { quote: QuoteView; reader: Reader }) {
  const { t } = useTranslation("account")
  const format = useFormat()
  const isOver = quote.status === "sent" && endOfDay(quote.valid_until) <= reader.now
  const zone = readerZone(reader.country, reader.now)
  const status = isOver ? "expired" : quote.status
  return t(`quoteStatus.${status}`, {
    date: quote.sent_at ? format.dateTime(quote.sent_at, zone) : "–",
    until: format.date(quote.valid_until),
  })
}

/** The end of the day in Jakarta, and what the buyer's clock says then. */
export function ValidUntil({ day, country }: { day: string; country: string }) {
  const { t } = useTranslation("account")
  const format = useFormat()
  const end = endOfDay(day)
  const zone = readerZone(country, end)
  return (
    <>
      {t("quote.endOfDay", { date: format.date(day) })}{" "}
      <span className="soft">{t("quote.yourTime", { time: format.dateTime(end, zone) })}</span>
    </>
  )
}

/** The total in the reader's currency, with the day of its rate; nothing when it is the same one. */
export function OwnCurrency({ quote, reader }: { quote: QuoteView; reader: Reader }) {
  const { t } = useTranslation("account")
  const format = useFormat()
  const rateDate = useRateDate()
  const { currency } = reader
  // A quote keeps the rates of its day; those of today only when none were kept.
  const rates = quote.rates ?? reader.rates
  if (currency === quote.currency) return null
  if (!rates) return <p className="soft">{t("quote.noRates", { currency })}</p>
  const total = convertMoney(quote.totals.total, quote.currency, currency, rates)
  return (
    <p className="comparison-own-currency">
      {t("quote.inYourCurrency", {
        total: format.money(total, currency),
        date: rateDate(rates.as_of),
      })}
    </p>
  )
}
