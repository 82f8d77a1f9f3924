import { CLAIM_DAYS } from "@serumpun/domain/delivery/claims"
import { incotermLabel } from "@serumpun/domain/incoterms"
import type { QuoteInput, QuoteTotals } from "@serumpun/domain/quote-rules"
import type { Unit } from "@serumpun/domain/units"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import type { QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import { QuoteExtras } from "#app/components/quote/quote-extras.tsx"
import { QuoteLines } from "#app/components/quote/quote-lines.tsx"
import { Letter } from "#app/components/ui/letter.tsx"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import { QuoteTotalsView } from "./quote-totals.tsx"

export type ShownQuote = Omit<QuoteInput, "lines" | "not_quoted"> & {
  not_quoted?: QuoteView["not_quoted"]
  files?: QuoteView["files"]
  lines: (Omit<QuoteInput["lines"][number], "options"> & {
    options?: QuoteView["lines"][number]["options"]
    packing?: QuoteView["lines"][number]["packing"]
    shares?: QuoteView["lines"][number]["shares"]
    line: number
    title: string
    unit: Unit
    total: number
  })[]
  totals: QuoteTotals
}

/** The quote as the buyer reads it; gaps are named, never guessed. `number` once it has one. */
export function QuoteDocument({ quote, number = "" }: { quote: ShownQuote; number?: string }) {
  const { t } = useTranslation(["quote", "trade", "sample", "common"])
  const format = useFormat()
  const { currency } = quote
  return (
    <div className="stack">
      <QuoteLines
        caption={`${t("table.caption")} ${number}`.trim()}
        lines={quote.lines}
        currency={currency}
        nameOf={({ title }) => <bdi>{title}</bdi>}
      />
      <QuoteTotalsView
        totals={quote.totals}
        currency={currency}
        incoterm_label={`${quote.incoterm} ${quote.incoterm_place}`}
        deposit_percent={quote.deposit_percent}
      />
      <Terms>
        <Term label={t("terms.incoterm")}>
          <bdi>{incotermLabel({ rule: quote.incoterm, place: quote.incoterm_place })}</bdi>
        </Term>
        <Term label={t("terms.transport")}>{t(`trade:transport.${quote.transport_mode}`)}</Term>
        <Term label={t("terms.validUntil")}>{format.date(quote.valid_until)}</Term>
        <Term label={t("terms.payment")}>
          {t("terms.paymentText", {
            deposit: format.percent(quote.deposit_percent),
            method: t(`methods.${quote.payment_method}`),
          })}
        </Term>
        <Term label={t("terms.claims")}>
          {t("terms.claimsText", {
            days: t("common:unit.days", { count: quote.claim_days ?? CLAIM_DAYS }),
          })}
        </Term>
        {quote.needs_sample ? (
          <Term label={t("sample:condition.term")}>{t("sample:condition.yes")}</Term>
        ) : null}
        {quote.sample_price === null ? null : (
          <Term label={t("terms.sample")}>
            <bdi>{format.money(quote.sample_price, currency)}</bdi>
          </Term>
        )}
      </Terms>
      <QuoteExtras quote={quote} side="producer" />
      <Letter title={t("terms.exclusions")} text={quote.exclusions} />
      <Letter title={t("terms.message")} text={quote.message} />
    </div>
  )
}
