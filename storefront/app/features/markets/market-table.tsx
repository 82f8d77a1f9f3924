import type { MarketsGathered } from "@serumpun/domain/markets-overview"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { DataTable } from "#app/components/ui/data-table.tsx"
import { Icon } from "#app/components/ui/icon.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import { useMarketName } from "#app/lib/format/use-market-name.ts"
import { ListingNames, type Titles } from "./listing-names.tsx"

/** In the order of the columns: what is ready, what is nearly so, what lacks something. */
const states = ["ready", "check", "not_yet"] as const

type Props = {
  rows: MarketsGathered["markets"]
  titles: Titles
  /** One market was asked for: its listings stand open. */
  isAlone: boolean
}

/** Every market with the listings that are ready for it, and those that are not. */
export function MarketTable({ rows, titles, isAlone }: Props) {
  const { t } = useTranslation("markets")
  const nameOf = useMarketName()
  return (
    <Section title={t("table.title")} id="markets">
      <DataTable
        caption={t("table.title")}
        className="markets-table"
        stacked
        columns={[
          { label: t("table.market") },
          ...states.map((state) => ({ label: t(`table.${state}`) })),
        ]}
        rows={rows.map(({ market, listings }) => ({
          key: market,
          cells: [
            isAlone ? (
              nameOf(market)
            ) : (
              <a key="market" href={`?market=${market}`}>
                {nameOf(market)}
              </a>
            ),
            ...states.map((state) => (
              <Listings key={state} ids={listings[state]} titles={titles} isOpen={isAlone} />
            )),
          ],
        }))}
      />
    </Section>
  )
}

type CellProps = { ids: string[]; titles: Titles; isOpen: boolean }

function Listings({ ids, titles, isOpen }: CellProps) {
  const { t } = useTranslation("markets")
  const format = useFormat()
  if (ids.length === 0) return <span className="soft num">{format.number(0)}</span>
  return (
    <details className="details" open={isOpen}>
      <summary>
        <Icon name="chevron" />
        <span>{t("products", { count: ids.length })}</span>
      </summary>
      <ListingNames ids={ids} titles={titles} place="#readiness" />
    </details>
  )
}
