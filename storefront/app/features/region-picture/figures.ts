import type { ProvinceDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { OfficialSeries } from "@serumpun/backend/src/contracts/official-figure.ts"
import type { PublicFunnel } from "@serumpun/backend/src/contracts/register.ts"
import { sharesOf } from "@serumpun/domain/dependence"
import type { OfficialKind, OfficialUnit } from "@serumpun/domain/official-figures"
import { type CategoryRoot, categoryRoots, type Province } from "@serumpun/domain/places"
import { SMALLEST_GROUP, stages } from "@serumpun/domain/register"
import type { Sheet, SheetCell } from "@serumpun/domain/sheet/table"

/** How many listings a family of goods has in the catalogue, and its share in percent. */
export type GoodsShare = { family: CategoryRoot; listings: number; percent: number }

/** What everybody may know of a province (docs/figures.md). */
export type RegionFigures = {
  province: Province
  funnel: PublicFunnel
  goods: GoodsShare[]
  official: OfficialSeries[]
}

/** One official statistic of a place, in one unit: its parts have the same years. */
export type Statistic = {
  key: string
  kind: OfficialKind
  regency: string | null
  unit: OfficialUnit
  years: number[]
  /** A year that the source leaves out is null. */
  parts: { sector: string; values: (number | null)[] }[]
  sources: { source: string; date: string }[]
}

/** The largest share first. */
export function goodsShares(families: ProvinceDetail["families"]): GoodsShare[] {
  const parts = categoryRoots.map((key) => ({ key, value: families[key] ?? 0 }))
  return sharesOf(parts).map(({ key, value, percent }) => ({
    family: key as CategoryRoot,
    listings: value,
    percent,
  }))
}

export function statisticsOf(official: readonly OfficialSeries[]): Statistic[] {
  const keyOf = ({ kind, regency, unit }: OfficialSeries) => [kind, regency, unit].join("|")
  return [...new Set(official.map(keyOf))].flatMap((key) => {
    const series = official.filter((one) => keyOf(one) === key)
    const [first] = series
    if (!first) return []
    const { kind, regency, unit } = first
    return [
      {
        ...{ key, kind, regency, unit },
        years: first.years.map(({ year }) => year),
        parts: series.map(({ sector, years }) => ({
          sector,
          values: years.map(({ figure }) => figure?.value ?? null),
        })),
        sources: sourcesOf(series),
      },
    ]
  })
}

function sourcesOf(series: readonly OfficialSeries[]): Statistic["sources"] {
  const figures = series.flatMap(({ years }) => years.flatMap(({ figure }) => figure ?? []))
  const found = new Map(
    figures.map(({ source, source_date: date }) => [source + date, { source, date }]),
  )
  return [...found.values()]
}

const columns = [
  ...["figure", "province", "regency", "part", "year", "value", "unit"],
  ...["source", "source_date"],
]

/** The same in every language, for programs: what is hidden or left out has a row without a value. */
export function figureSheet({ province, funnel, goods, official }: RegionFigures): Sheet {
  const day = { day: funnel.as_of }
  const places = [{ regency: null, counts: funnel.total }, ...funnel.regencies]
  return {
    columns,
    rows: [
      ...places.flatMap(({ regency, counts }) =>
        stages.map((stage): SheetCell[] => [
          ...["funnel", province, regency, stage, null, counts[stage]],
          ...["businesses", "register", day],
        ]),
      ),
      ...goods.flatMap(({ family, listings, percent }) => [
        ["goods", province, null, family, null, listings, "listings", "catalogue", day],
        ["goods", province, null, family, null, percent, "percent", "catalogue", day],
      ]),
      ...official.flatMap(({ kind, regency, sector, unit, years }) =>
        years.map(({ year, figure }): SheetCell[] => [
          ...[kind, province, regency, sector, year, figure?.value ?? null, unit],
          ...[figure?.source ?? null, figure ? { day: figure.source_date } : null],
        ]),
      ),
    ],
  }
}

/** For programs (docs/architecture.md, "Interfaces that stay"). */
export function figureJson({ province, funnel, goods, official }: RegionFigures) {
  const { as_of, total, regencies } = funnel
  return {
    ...{ province, as_of, hidden_below: SMALLEST_GROUP },
    funnel: { total, regencies },
    goods,
    official: official.map(({ kind, regency, sector, unit, years }) => ({
      ...{ kind, regency, sector, unit, years },
    })),
  }
}
