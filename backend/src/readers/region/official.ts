import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { everyYear } from "@serumpun/domain/official-figures"
import type {
  OfficialFiguresQuery,
  OfficialSeries,
  OfficialYear,
} from "../../contracts/official-figure"
import { provincesOf, requireOwnPlace, type Territory } from "../territory"

type Row = Omit<OfficialSeries, "years"> & {
  year: number
  value: string
  source: string
  source_date: string
}

/** No territory has more; a statistic has some dozens of rows for each place. */
const ROWS_MAX = 20_000

/**
 * Official figures of a territory, a row for each sector with all years of its statistic. Who has a part of a province
 * sees the province's figures too: they are published.
 */
export async function readOfficial(
  container: MedusaContainer,
  territory: Territory,
  { province, regency }: OfficialFiguresQuery,
): Promise<OfficialSeries[]> {
  requireOwnPlace(territory, { province, regency })
  const own = province ? [province] : provincesOf(territory)
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: Row[] }>(
      `select kind, province, regency, sector, unit, year, value, source, source_date from official_figure
       where deleted_at is null and (?::jsonb is null or ?::jsonb @> to_jsonb(province))
         and (? = '' or regency = ?)
       order by province, regency nulls first, kind, sector, unit, year limit ?`,
      [
        own && JSON.stringify(own),
        own && JSON.stringify(own),
        regency ?? "",
        regency ?? "",
        ROWS_MAX,
      ],
    )
  return [...Map.groupBy(rows, statisticOf).values()].flatMap(toSeries)
}

const statisticOf = ({ kind, province, regency }: Row) => [kind, province, regency].join("|")

/** All sectors of one statistic have the years that any of them has, and those between. */
function toSeries(rows: Row[]): OfficialSeries[] {
  const years = rows.map(({ year }) => year)
  const span = { from: Math.min(...years), to: Math.max(...years) }
  const sectors = Map.groupBy(rows, ({ sector, unit }) => `${sector}|${unit}`)
  return [...sectors.values()].flatMap((some) => {
    const [first] = some
    if (!first) return []
    const { kind, province, regency, sector, unit } = first
    const all = everyYear(some, span).map(({ year, row }): OfficialYear => {
      if (!row) return { year, figure: null }
      const { value, source, source_date } = row
      return { year, figure: { value: Number(value), source, source_date } }
    })
    return [{ kind, province, regency, sector, unit, years: all }]
  })
}
