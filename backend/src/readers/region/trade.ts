import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import {
  type PlatformEvidence,
  platformEvidence,
  type TradeDimension,
} from "@serumpun/domain/trade-ledger"
import type {
  TradeAmounts,
  TradeAnswer,
  TradeGroup,
  TradeQuery,
  TradeRows,
  TradeSums,
} from "../../contracts/trade-figures"
import { requireOwnPlace, type Territory, territoryCondition } from "../territory"
import type { Condition } from "./register"

/** Groups that an answer holds; what is left out is counted. */
const GROUPS_MAX = 500

const own = { province: "e.province", regency: "e.regency" }

/** Entries of a territory, narrowed; of the table `trade_entry e`. */
export function tradeCondition(territory: Territory, asked: TradeRows): Condition {
  const { from, to, heading, month, producer, unsaid, evidence, ...places } = asked
  const parts: Condition[] = [territoryCondition(territory, own)]
  const and = (sql: string, ...bindings: string[]) => parts.push({ sql, bindings })
  for (const [column, value] of Object.entries(places))
    if (value !== undefined) and(`e.${column} = ?`, value)
  if (from) and("e.day >= ?", from)
  if (to) and("e.day <= ?", to)
  if (month) and("left(e.day, 7) = ?", month)
  if (heading) and("starts_with(e.hs_code, ?)", heading)
  if (producer) and("e.producer_id = ?", producer)
  if (unsaid) and("e.village is null")
  if (evidence) and("e.evidence = ?", evidence)
  return {
    sql: parts.map(({ sql }) => sql).join(" and "),
    bindings: parts.flatMap(({ bindings }) => bindings),
  }
}

/** @throws NOT_FOUND for a place or a producer of another territory */
export async function requireOwnTrade(
  container: MedusaContainer,
  territory: Territory,
  asked: TradeRows,
): Promise<void> {
  requireOwnPlace(territory, asked)
  if (territory === "all" || !asked.producer) return
  const where = tradeCondition(territory, { producer: asked.producer })
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: unknown[] }>(`select 1 from trade_entry e where ${where.sql} limit 1`, [
      ...where.bindings,
    ])
  if (rows.length === 0)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such producer")
}

const keys: Record<TradeDimension, string> = {
  heading: "left(e.hs_code, 4)",
  province: "e.province",
  regency: "e.regency",
  village: "e.village",
  producer: "e.producer_id",
  destination: "e.destination",
  month: "left(e.day, 7)",
}
/** What lies above a place: villages of one name are several. */
const above: Partial<Record<TradeDimension, ("province" | "regency")[]>> = {
  regency: ["province"],
  village: ["province", "regency"],
}

const amounts = ["value_idr", "value_usd", "net_kg", "without_weight", "entries", "corrections"]
type Amount = keyof TradeAmounts
type Row = { key: string | null; name?: string; province?: string; regency?: string } & {
  groups: number
} & Record<`${PlatformEvidence}_${Amount}`, string>

/** One column for each amount of each evidence; weights that nobody knows are counted, not added. */
const sums = platformEvidence
  .flatMap((evidence) => {
    const of = `filter (where e.evidence = '${evidence}')`
    return [
      ...["value_idr", "value_usd", "net_kg"].map(
        (column) => `coalesce(sum(e.${column}) ${of}, 0) as ${evidence}_${column}`,
      ),
      `coalesce(sum(case when e.corrects is null then 1 else -1 end)
        filter (where e.evidence = '${evidence}' and e.net_kg is null), 0) as ${evidence}_without_weight`,
      `count(*) filter (where e.evidence = '${evidence}' and e.corrects is null) as ${evidence}_entries`,
      `count(*) filter (where e.evidence = '${evidence}' and e.corrects is not null) as ${evidence}_corrections`,
    ]
  })
  .join(", ")

/** What a territory has sold by one dimension. */
export async function readTrade(
  container: MedusaContainer,
  territory: Territory,
  { by, ...asked }: TradeQuery,
): Promise<TradeAnswer> {
  await requireOwnTrade(container, territory, asked)
  const where = tradeCondition(territory, asked)
  const places = above[by] ?? []
  const path = places.map((column) => `e.${column}`)
  const name = by === "producer" ? ["min(p.name) as name"] : []
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const [{ rows }, { rows: whole }] = await Promise.all([
    sql.raw<{ rows: Row[] }>(
      `select ${[`${keys[by]} as key`, ...path, ...name].join(", ")}, ${sums}, count(*) over ()::int as groups
       from trade_entry e ${by === "producer" ? "left join producer p on p.id = e.producer_id" : ""}
       where ${where.sql} group by ${[keys[by], ...path].join(", ")}
       order by ${by === "month" ? "" : "paid_value_idr desc, accepted_value_idr desc, "}1 nulls last limit ?`,
      [...where.bindings, GROUPS_MAX],
    ),
    sql.raw<{ rows: Row[] }>(
      `select ${sums} from trade_entry e where ${where.sql}`,
      where.bindings,
    ),
  ])
  return {
    ...{ by, groups: rows.map((row) => toGroup(row, places)), total: toSums(whole[0]) },
    left_out: (rows[0]?.groups ?? 0) - rows.length,
  }
}

const toSums = (row: Row | undefined): TradeSums =>
  Object.fromEntries(
    platformEvidence.map((evidence) => [
      evidence,
      Object.fromEntries(
        amounts.map((amount) => [amount, Number(row?.[`${evidence}_${amount as Amount}`] ?? 0)]),
      ),
    ]),
  ) as TradeSums

const toGroup = (row: Row, places: ("province" | "regency")[]): TradeGroup => ({
  ...toSums(row),
  key: row.key,
  ...Object.fromEntries(places.map((place) => [place, row[place]])),
  ...(row.name ? { name: row.name } : {}),
})
