import type { QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import { CLAIM_DAYS } from "@serumpun/domain/delivery/claims"
import { incotermLabel } from "@serumpun/domain/incoterms"
import type { ReactNode } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ForVersion } from "#app/components/quote/for-version.tsx"
import { EndReason } from "#app/components/quote/end-reason.tsx"
import { QuoteChanges } from "#app/components/quote/quote-changes.tsx"
import { QuoteExtras } from "#app/components/quote/quote-extras.tsx"
import { QuoteLines } from "#app/components/quote/quote-lines.tsx"
import { WishView } from "#app/components/quote/wish-view.tsx"
import { Letter } from "#app/components/ui/letter.tsx"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import type { ReceivedQuote } from "./quotes.ts"
import { OwnCurrency, QuoteStatus, ValidUntil } from "./quote-facts.tsx"
import type { Reader } from "./reader.ts"
import { readerZone } from "./validity.ts"

/** One producer's answer as the document that it is, with its gaps named. */
export function QuoteDocument({
  received,
  rfq_version,
  reader,
  actions,
}: {
  received: ReceivedQuote
  /** The newest version of the request. */
  rfq_version: number
  reader: Reader
  actions?: ReactNode
}) {
  const { t } = useTranslation("account")
  const format = useFormat()
  const { quote, earlier } = received
  const zone = readerZone(reader.country, reader.now)
  return (
    <article className="document" aria-labelledby={quote.id}>
      <p className="eyebrow num">
        <bdi>{quote.number}</bdi> · {t("quote.version", { version: format.number(quote.version) })}
      </p>
      <h3 id={quote.id}>{t("quote.from", { producer: quote.producer_name })}</h3>
      <p>
        <QuoteStatus quote={quote} reader={reader} />
      </p>
      <EndReason ended={quote} />
      <ForVersion quote={quote} rfq_version={rfq_version} />
      <QuoteGoods quote={quote} />
      <OwnCurrency quote={quote} reader={reader} />
      <QuoteTerms quote={quote} reader={reader} />
      <Letter title={t("quote.exclusions")} text={quote.exclusions} />
      <Letter title={t("quote.message")} text={quote.message} />
      {earlier[0] ? <QuoteChanges before={earlier[0]} after={quote} /> : null}
      {quote.wishes.map((wish) => (
        <WishView key={wish.id} wish={wish} quote={quote} zone={zone} />
      ))}
      {actions}
      {earlier.length > 0 ? (
        <details className="earlier">
          <summary>{t("quote.earlier", { count: earlier.length })}</summary>
          {earlier.map((version) => (
            <div key={version.id} className="document-group">
              <p className="eyebrow">
                {t("quote.version", { version: format.number(version.version) })}
                {version.sent_at ? ` · ${format.dateTime(version.sent_at, zone)}` : null}
              </p>
              <QuoteGoods quote={version} />
              {version.wishes.map((wish) => (
                <WishView key={wish.id} wish={wish} quote={version} zone={zone} />
              ))}
            </div>
          ))}
        </details>
      ) : null}
    </article>
  )
}

function QuoteGoods({ quote }: { quote: QuoteView }) {
  const { t } = useTranslation("account")
  return (
    <>
      <QuoteLines
        caption={t("quote.linesOf", { number: quote.number })}
        lines={quote.lines}
        currency={quote.currency}
        nameOf={({ line, title, hs_code }) => (
          <>
            <span className="num soft">{line}.</span> <bdi>{title}</bdi>{" "}
            <bdi className="soft">{`HS\u00A0${hs_code.slice(0, 4)}.${hs_code.slice(4)}`}</bdi>
          </>
        )}
      />
      <QuoteTotals quote={quote} />
      <QuoteExtras quote={quote} side="account" />
    </>
  )
}

function QuoteTotals({ quote }: { quote: QuoteView }) {
  const { t } = useTranslation("account")
  const format = useFormat()
  const { currency, totals } = quote
  const money = (amount: number) => <bdi>{format.money(amount, currency)}</bdi>
  const optional = (amount: number | null) =>
    amount === null ? (
      <span className="comparison-gap">{t("quote.notIncluded")}</span>
    ) : (
      money(amount)
    )
  const rows: { label: string; value: ReactNode; isTotal?: boolean }[] = [
    { label: t("quote.goods"), value: money(totals.goods) },
    { label: t("quote.freight"), value: optional(totals.freight) },
    { label: t("quote.insurance"), value: optional(totals.insurance) },
    { label: t("quote.total", { currency }), value: money(totals.total), isTotal: true },
    {
      label: t("quote.deposit", { percent: format.percent(quote.deposit_percent) }),
      value: money(totals.deposit),
    },
    { label: t("quote.balance"), value: money(totals.balance) },
  ]
  return (
    <dl className="ledger">
      {rows.map(({ label, value, isTotal }) => (
        <div key={label} className={isTotal ? "ledger-total" : undefined}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function QuoteTerms({ quote, reader }: { quote: QuoteView; reader: Reader }) {
  const { t } = useTranslation(["account", "trade", "sample", "common"])
  const format = useFormat()
  const place = { rule: quote.incoterm, place: quote.incoterm_place }
  return (
    <Terms>
      <Term label={t("rfq.incoterm")}>
        <bdi>{incotermLabel(place)}</bdi>
      </Term>
      <Term label={t("rfq.transport")}>{t(`trade:transport.${quote.transport_mode}`)}</Term>
      <Term label={t("quote.validUntil")}>
        <ValidUntil day={quote.valid_until} country={reader.country} />
      </Term>
      <Term label={t("quote.payment")}>{t(`payment.${quote.payment_method}`)}</Term>
      <Term label={t("quote.claims")}>
        {t("quote.claimsText", {
          days: t("common:unit.days", { count: quote.claim_days ?? CLAIM_DAYS }),
        })}
      </Term>
      {quote.needs_sample ? (
        <Term label={t("sample:condition.term")}>{t("sample:condition.yes")}</Term>
      ) : null}
      <Term label={t("quote.sample")}>
        {quote.sample_price === null ? (
          <span className="comparison-gap">{t("quote.noSample")}</span>
        ) : (
          <bdi>{format.money(quote.sample_price, quote.currency)}</bdi>
        )}
      </Term>
    </Terms>
  )
}
