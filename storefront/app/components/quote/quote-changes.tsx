import type { QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import { isIncoterm, transportModes } from "@serumpun/domain/incoterms"
import { quoteDifferences, type QuoteDifference } from "@serumpun/domain/quote-changes"
import { paymentMethods } from "@serumpun/domain/quote-rules"
import type { ReactNode } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { DataTable } from "#app/components/ui/data-table.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"

type Props = {
  before: QuoteView
  after: QuoteView
  /** One below the heading that stands above it. */
  heading?: "h3" | "h4"
}

/** What a new version changes, old beside new, for both sides. */
export function QuoteChanges({ before, after, heading: Heading = "h4" }: Props) {
  const { t } = useTranslation("trade")
  const format = useFormat()
  const write = useValueWriter(before, after)
  const differences = quoteDifferences(before, after)
  const since = t("change.since", { version: format.number(before.version) })
  const titleOf = (line: number) =>
    [...after.lines, ...before.lines].find((one) => one.line === line)?.title ?? ""
  const nameOf = ({ line, field }: QuoteDifference): ReactNode =>
    line === null ? (
      t(`change.field.${field}`)
    ) : (
      <>
        <span className="num soft">{format.number(line)}.</span> <bdi>{titleOf(line)}</bdi>
        {" · "}
        {t(`change.field.${field}`)}
      </>
    )
  if (differences.length === 0)
    return (
      <section className="document-group">
        <Heading>{since}</Heading>
        <p className="soft">{t("change.none")}</p>
      </section>
    )
  return (
    <section className="document-group">
      <Heading>{since}</Heading>
      <DataTable
        stacked
        caption={`${since} (${after.number})`}
        columns={[
          { label: t("change.what") },
          { label: t("change.before"), numeric: true },
          { label: t("change.after"), numeric: true },
        ]}
        rows={differences.map((difference) => ({
          key: `${difference.line} ${difference.field}`,
          emphasis: difference.field === "total",
          cells: [nameOf(difference), write(difference, "from"), write(difference, "to")],
        }))}
      />
    </section>
  )
}

/** One side of a difference as the reader's language writes it; what is not there is named. */
function useValueWriter(before: QuoteView, after: QuoteView) {
  const { t } = useTranslation(["trade", "common", "quote", "sample"])
  const format = useFormat()
  const { currency } = after

  function writeNumber({ line, field }: QuoteDifference, value: number): ReactNode {
    const unit = [...after.lines, ...before.lines].find((one) => one.line === line)?.unit ?? "pc"
    if (field === "quantity" || field === "line") return format.quantity(value, unit)
    if (field === "options") return format.number(value)
    if (field === "lead_time_days" || field === "claim_days")
      return t("common:unit.days", { count: value })
    if (field === "deposit_percent") return format.percent(value)
    if (field !== "unit_price") return <bdi>{format.money(value, currency)}</bdi>
    const perUnit = t(`common:unit.perUnit.${unit}`)
    return <bdi>{`${format.unitPrice(value, currency)} / ${perUnit}`}</bdi>
  }

  function writeText({ field }: QuoteDifference, value: string): ReactNode {
    if (field === "valid_until") return format.date(value)
    if (field === "needs_sample") return t(`sample:condition.${value === "yes" ? "yes" : "no"}`)
    if (field === "incoterm" && isIncoterm(value)) return `${value} · ${t(`incoterm.${value}`)}`
    const mode = transportModes.find((known) => field === "transport_mode" && known === value)
    if (mode) return t(`transport.${mode}`)
    const method = paymentMethods.find((known) => field === "payment_method" && known === value)
    return method ? t(`quote:methods.${method}`) : <bdi>{value}</bdi>
  }

  return (difference: QuoteDifference, side: "from" | "to"): ReactNode => {
    const value = difference[side]
    if (value === null)
      return <span className="soft">{t(`change.gap.${gapOf(difference.field)}`)}</span>
    return typeof value === "number" ? writeNumber(difference, value) : writeText(difference, value)
  }
}

const moneyFields: QuoteDifference["field"][] = ["freight", "insurance", "sample_price"]

function gapOf(field: QuoteDifference["field"]) {
  if (field === "line") return "notOffered" as const
  return moneyFields.includes(field) ? ("notIncluded" as const) : ("none" as const)
}
