import { Table, Text as Paragraph } from "@medusajs/ui"
import { isProvince } from "@serumpun/domain/places"
import { platformEvidence, type TradeDimension } from "@serumpun/domain/trade-ledger"
import { Link } from "react-router-dom"
import type { TradeAnswer, TradeGroup, TradeSums } from "../../../contracts/trade-figures"
import { useText } from "../../lib/use-text"

const amounts = ["value_idr", "value_usd", "net_kg", "corrections"] as const

type Props = { trade: TradeAnswer; params: URLSearchParams }

/** One row for each group, what was paid beside what was only accepted; each figure leads to its entries. */
export function TradeTable({ trade: { by, groups, total, left_out }, params }: Props) {
  const { t, number } = useText()
  const nameOf = useTradeGroupName(by)
  const own = new URLSearchParams(params)
  own.delete("by")
  // Within a period an entry may be taken back that came before it: fewer than none is none.
  const unweighed =
    Math.max(0, total.paid.without_weight) + Math.max(0, total.accepted.without_weight)
  if (groups.length === 0) return <Paragraph size="small">{t("region.trade.empty")}</Paragraph>
  return (
    <>
      <div className="overflow-x-auto">
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{t(`region.trade.dimension.${by}`)}</Table.HeaderCell>
              {platformEvidence.flatMap((evidence) =>
                amounts.map((amount) => (
                  <Table.HeaderCell key={evidence + amount} className="text-end">
                    {`${t(`region.trade.evidence.${evidence}`)}: ${t(`region.trade.amount.${amount}`)}`}
                  </Table.HeaderCell>
                )),
              )}
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {groups.map((group) => (
              <TradeRow
                key={[group.province, group.regency, group.key].join("|")}
                name={nameOf(group)}
                sums={group}
                rows={rowsOf(own, by, group)}
              />
            ))}
            <TradeRow name={t("region.trade.total")} sums={total} rows={own} />
          </Table.Body>
        </Table>
      </div>
      {left_out > 0 && (
        <Paragraph size="small">
          {t("region.trade.leftOut", { count: left_out, shown: number(left_out) })}
        </Paragraph>
      )}
      {unweighed > 0 && (
        <Paragraph size="small">
          {t("region.trade.unweighed", { count: unweighed, shown: number(unweighed) })}
        </Paragraph>
      )}
    </>
  )
}

/** What the entries of a group are narrowed to; null where they have no list of their own. */
function rowsOf(own: URLSearchParams, by: TradeDimension, group: TradeGroup) {
  const narrowed = new URLSearchParams(own)
  if (group.key === null && by !== "village") return null
  const { key, province, regency } = group
  const place = { province, regency, ...(key === null ? { unsaid: by } : { [by]: key }) }
  for (const [name, value] of Object.entries(place)) if (value) narrowed.set(name, value)
  return narrowed
}

function useTradeGroupName(by: TradeDimension) {
  const { t, region, yearMonth, province } = useText()
  return ({ key, name, regency }: TradeGroup): string => {
    if (key === null) return [t("region.trade.unsaid"), regency].filter(Boolean).join(", ")
    if (by === "province" && isProvince(key)) return province(key)
    if (by === "destination") return region(key)
    if (by === "month") return yearMonth(`${key}-01`)
    return name ?? [key, regency].filter(Boolean).join(", ")
  }
}

type RowProps = { name: string; sums: TradeSums; rows: URLSearchParams | null }

function TradeRow({ name, sums, rows }: RowProps) {
  const { t, large, number } = useText()
  return (
    <Table.Row>
      <Table.Cell>{name}</Table.Cell>
      {platformEvidence.flatMap((evidence) =>
        amounts.map((amount) => {
          const value = sums[evidence][amount]
          // A weight that nobody knows is a gap, not a zero.
          const isUnknown = amount === "net_kg" && value === 0 && sums[evidence].without_weight > 0
          const figure = amount === "corrections" ? number(value) : large(value)
          const shown = isUnknown ? "–" : figure
          const query = new URLSearchParams([...(rows?.entries() ?? []), ["evidence", evidence]])
          const what = `${name}, ${t(`region.trade.evidence.${evidence}`)}, ${t(`region.trade.amount.${amount}`)}: ${shown}`
          return (
            <Table.Cell key={evidence + amount} className="text-end tabular-nums">
              {rows && value !== 0 ? (
                <Link className="underline" to={`/region/trade/entries?${query}`} aria-label={what}>
                  {shown}
                </Link>
              ) : (
                shown
              )}
            </Table.Cell>
          )
        }),
      )}
    </Table.Row>
  )
}
