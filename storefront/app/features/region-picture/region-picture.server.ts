import type { ProvinceDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { PublicFigures } from "@serumpun/backend/src/contracts/official-figure.ts"
import type { PublicFunnel } from "@serumpun/backend/src/contracts/register.ts"
import type { Province } from "@serumpun/domain/places"
import { stages } from "@serumpun/domain/register"
import { readPublic } from "#app/lib/http/api.server.ts"
import {
  type BarDrawing,
  type Direction,
  drawBars,
  drawSeries,
  type SeriesDrawing,
} from "./drawings.server.ts"
import {
  goodsShares,
  type GoodsShare,
  type RegionFigures,
  type Statistic,
  statisticsOf,
} from "./figures.ts"

/** In percent. */
const WHOLE = 100

/** A statistic of one year is bars, one of several a line for each part. */
export type DrawnStatistic = Statistic & { bars: BarDrawing | null; lines: SeriesDrawing[] }

/** The open part of a province's figures with their drawings; what there is nothing of is null or empty. */
export type RegionPicture = {
  as_of: string
  funnel: (PublicFunnel & { bars: BarDrawing }) | null
  goods: { shares: GoodsShare[]; bars: BarDrawing } | null
  statistics: DrawnStatistic[]
}

type OpenPart = Pick<RegionFigures, "funnel" | "official">

/** What a region's page does not read anyway. */
export async function readOpenPart(province: Province): Promise<OpenPart> {
  const path = `/store/regions/${province}`
  const [funnel, { official }] = await Promise.all([
    readPublic<PublicFunnel>(`${path}/funnel`, {}),
    readPublic<PublicFigures>(`${path}/figures`, {}),
  ])
  return { funnel, official }
}

export async function readRegionFigures(province: Province): Promise<RegionFigures> {
  const [{ families }, open] = await Promise.all([
    readPublic<ProvinceDetail>(`/store/provinces/${province}`, { limit: "1" }),
    readOpenPart(province),
  ])
  return { province, ...open, goods: goodsShares(families) }
}

/** Null where a region has no figures at all. */
export function drawRegion(
  { families }: Pick<ProvinceDetail, "families">,
  { funnel, official }: OpenPart,
  direction: Direction,
): RegionPicture | null {
  const shares = goodsShares(families)
  const statistics = statisticsOf(official).map((one) => drawStatistic(one, direction))
  const hasBusinesses = funnel.total.registered !== 0
  if (!hasBusinesses && shares.length === 0 && statistics.length === 0) return null
  const steps = stages.map((stage) => ({ key: stage, value: funnel.total[stage] }))
  const parts = shares.map(({ family, percent }) => ({ key: family, value: percent }))
  return {
    as_of: funnel.as_of,
    funnel: hasBusinesses
      ? { ...funnel, bars: drawBars(steps, { direction, joined: true }) }
      : null,
    goods:
      shares.length > 0 ? { shares, bars: drawBars(parts, { direction, whole: WHOLE }) } : null,
    statistics,
  }
}

function drawStatistic(statistic: Statistic, direction: Direction): DrawnStatistic {
  const { years, parts, unit } = statistic
  if (years.length > 1) {
    const wide = unit !== "percent"
    const lines = parts.map(({ values }) => drawSeries(years, values, { direction, wide }))
    return { ...statistic, bars: null, lines }
  }
  const rows = parts.map(({ sector, values }) => ({ key: sector, value: values[0] ?? null }))
  const whole = unit === "percent" ? WHOLE : undefined
  return { ...statistic, bars: drawBars(rows, { direction, whole }), lines: [] }
}
