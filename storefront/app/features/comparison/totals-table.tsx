import type { ComparedQuote, Comparison } from "@serumpun/backend/src/contracts/comparison.ts"
import { incotermLabel } from "@serumpun/domain/incoterms"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { DataTable } from "#app/components/ui/data-table.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { missingText, useRatesText } from "./texts.ts"

type Props = { comparison: Comparison; today: string }

/** One row per quote, known totals first; on a phone one card per quote. */
export function TotalsTable({ comparison: { target, quotes, rfq }, today }: Props) {
  const { t } = useTranslation(["comparison", "common", "account"])
  const format = useFormat()
  const at = { rule: target.incoterm, currency: target.currency }
  const page = `/${useLocale()}/account/rfqs/${rfq.id}`
  return (
    <DataTable
      stacked
      className="landed-totals"
      caption={t("totals.caption", at)}
      columns={[
        { label: t("totals.producer") },
        { label: t("totals.landed", at), numeric: true },
        { label: t("totals.compared"), numeric: true },
        { label: t("totals.quoted"), numeric: true },
        { label: t("totals.validUntil"), numeric: true },
        { label: t("totals.leadTime"), numeric: true },
        { label: t("totals.payment"), numeric: true },
      ]}
      rows={quotes.map((quote) => ({
        key: quote.id,
        cells: [
          <span key="producer" className="landed-cell">
            <strong>
              <bdi>{quote.producer_name}</bdi>
            </strong>
            <a href={`${page}#quotes`} className="num">
              {t("totals.version", { number: quote.number, version: format.number(quote.version) })}
            </a>
          </span>,
          <Landed key="landed" quote={quote} target={target} today={today} />,
          <Compared key="compared" quote={quote} target={target} />,
          <span key="quoted" className="landed-cell">
            <bdi>{format.money(quote.totals.total, quote.currency)}</bdi>
            <bdi className="soft">
              {incotermLabel({ rule: quote.incoterm, place: quote.incoterm_place })}
            </bdi>
          </span>,
          quote.order_id ? t("chosen.done") : format.date(quote.valid_until),
          t("common:unit.days", {
            count: Math.max(0, ...quote.lines.map(({ lead_time_days }) => lead_time_days)),
          }),
          t("deposit", {
            percent: format.percent(quote.deposit_percent),
            method: t(`account:payment.${quote.payment_method}`),
          }),
        ],
      }))}
    />
  )
}

type Cell = { quote: ComparedQuote; target: Comparison["target"] }

/** The total, or what is missing for it; never a figure that leaves something out. */
function Landed({ quote, target, today }: Cell & { today: string }) {
  const { t } = useTranslation("comparison")
  const format = useFormat()
  const rates = useRatesText(today)(quote)
  const { total, missing } = quote.landed
  return (
    <span className="landed-cell">
      {total === null ? (
        <strong className="landed-gap">{t("unknown")}</strong>
      ) : (
        <strong>
          <bdi>{format.money(total, target.currency)}</bdi>
        </strong>
      )}
      {missing.map((one) => (
        <span key={one.part} className="soft">
          {missingText(t, one)}
        </span>
      ))}
      {rates ? <span className="soft">{rates}</span> : null}
    </span>
  )
}

function Compared({ quote: { standing, landed }, target }: Cell) {
  const { t } = useTranslation("comparison")
  const format = useFormat()
  if (standing?.kind === "cheapest") return <strong className="landed-best">{t("cheapest")}</strong>
  if (standing) return t("dearer", { amount: format.money(standing.by, target.currency) })
  return <span className="soft">{landed.total === null ? t("unknown") : t("alone")}</span>
}
