/** Official statistics of regions: /admin/region/official-figures. */
import { z } from "@medusajs/framework/zod"
import { LIMITS } from "@serumpun/domain/listing-rules"
import type { OfficialKind, OfficialUnit } from "@serumpun/domain/official-figures"
import type { Province } from "@serumpun/domain/places"
import { province, text } from "./fields"

/** GET /admin/region/official-figures → { series } of the own territory. */
export const OfficialFiguresQuery = z
  .object({ province: province.optional(), regency: text(LIMITS.place).optional() })
  .strict()
export type OfficialFiguresQuery = z.infer<typeof OfficialFiguresQuery>

/** A year of a series; what the source leaves out is null. */
export type OfficialYear = {
  year: number
  figure: { value: number; source: string; source_date: string } | null
}
export type OfficialSeries = {
  kind: OfficialKind
  province: string
  /** Null for the whole province. */
  regency: string | null
  sector: string
  unit: OfficialUnit
  years: OfficialYear[]
}
export type OfficialAnswer = { series: OfficialSeries[] }

/** POST /admin/region/official-figures, a file: all of its rows are written, or none. */
export type OfficialWritten = { written: number }

/** GET /store/regions/:province/figures: what official sources state, and nothing of anybody's trade here. */
export type PublicFigures = {
  province: Province
  official: OfficialSeries[]
}
