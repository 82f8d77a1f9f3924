import type { ComparedQuote, Comparison } from "@serumpun/backend/src/contracts/comparison.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { DataTable } from "#app/components/ui/data-table.tsx"
import { Icon } from "#app/components/ui/icon.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import { useBasisText } from "./texts.ts"

/** The way up the ladder of each quote: every part quoted, estimated or unknown, and where it comes from. */
export function QuoteWays({ comparison: { quotes, target } }: { comparison: Comparison }) {
  const { t } = useTranslation("comparison")
  return (
    <Section title={t("way.title")} id="ways">
      {quotes.map((quote) => (
        <details key={quote.id} className="details landed-way">
          <summary>
            <Icon name="chevron" />
            <span>
              {t("way.of", {
                producer: quote.producer_name,
                from: quote.incoterm,
                to: target.incoterm,
              })}
            </span>
          </summary>
          <WayTable quote={quote} target={target} />
        </details>
      ))}
    </Section>
  )
}

function WayTable({ quote, target }: { quote: ComparedQuote; target: Comparison["target"] }) {
  const { t } = useTranslation("comparison")
  const format = useFormat()
  const basisText = useBasisText(target)
  const { parts, total } = quote.landed
  const money = (amount: number | null) =>
    amount === null ? (
      <span className="landed-gap">{t("unknown")}</span>
    ) : (
      <bdi>{format.money(amount, target.currency)}</bdi>
    )
  const rows = parts.map((part) => ({
    key: part.part,
    cells: [
      t(`part.${part.part}`),
      t(`state.${part.state}`),
      <bdi key="source">{basisText(part)}</bdi>,
      money(part.amount),
    ],
  }))
  return (
    <DataTable
      stacked
      caption={t("way.caption", { number: quote.number })}
      columns={[
        { label: t("way.part") },
        { label: t("way.state") },
        { label: t("way.source") },
        { label: t("way.amount", { currency: target.currency }), numeric: true },
      ]}
      rows={[
        ...rows,
        {
          key: "total",
          emphasis: true,
          cells: [t("way.total"), "", "", money(total)],
        },
      ]}
    />
  )
}
