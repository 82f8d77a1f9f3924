/** What a region sells abroad, from the ledger of trade: /admin/region/trade and /admin/region/dependence. */
import { z } from "@medusajs/framework/zod"
import { isDay } from "@serumpun/domain/days"
import type { Fall, Share } from "@serumpun/domain/dependence"
import { LIMITS } from "@serumpun/domain/listing-rules"
import type { Currency } from "@serumpun/domain/money"
import { problem } from "@serumpun/domain/problems"
import {
  type PlatformEvidence,
  platformEvidence,
  type TradeDimension,
  tradeDimensions,
} from "@serumpun/domain/trade-ledger"
import { code, country, day, id, province, rule, text, wholeNumber } from "./fields"
import { PageQuery, type Paged } from "./paging"

const validDay = day.superRefine(
  rule((value) => (isDay(value) ? [] : [problem("", "invalid_date")])),
)

/** Both days included; places by their names in `places/`. */
const ofPlace = {
  from: validDay.optional(),
  to: validDay.optional(),
  province: province.optional(),
  regency: text(LIMITS.place).optional(),
}
const narrowing = {
  ...ofPlace,
  village: text(LIMITS.place).optional(),
  /** Entries whose village nobody has said. */
  unsaid: z.literal("village").optional(),
  /** Beginning of an HS code: chapter, heading or the whole. */
  heading: code(6).optional(),
  producer: id.optional(),
  destination: country.optional(),
  /** "2026-11" */
  month: code(7).optional(),
}

type TradeNarrowing = z.infer<z.ZodObject<typeof narrowing>>

/** GET /admin/region/trade?by= */
export const TradeQuery = z
  .object({ ...narrowing, by: z.enum(tradeDimensions).default("heading") })
  .strict()
export type TradeQuery = z.infer<typeof TradeQuery>

/** Sums over all entries, counter-entries included, so that they are what stands. */
export type TradeAmounts = {
  value_idr: number
  value_usd: number
  net_kg: number
  /** Standing entries whose weight no packing tells; they are not in `net_kg`. */
  without_weight: number
  /** Entries of their own, and counter-entries that take one back. */
  entries: number
  corrections: number
}
export type TradeSums = Record<PlatformEvidence, TradeAmounts>
export type TradeGroup = TradeSums & {
  /** A code or name of the dimension; null for what nobody has said. */
  key: string | null
  /** What a producer is called. */
  name?: string
  /** Where a regency or a village lies: there are several of one name. */
  province?: string
  regency?: string
}
export type TradeAnswer = {
  by: TradeDimension
  /** The largest first, months in their order. */
  groups: TradeGroup[]
  /** Groups beyond those shown; the total counts them. */
  left_out: number
  total: TradeSums
}

const evidence = z.enum(platformEvidence).optional()

/** GET /admin/region/trade/entries: the rows of a figure, the newest first. */
export const TradeEntriesQuery = PageQuery.extend({ ...narrowing, evidence }).strict()
export type TradeRows = TradeNarrowing & { evidence?: PlatformEvidence }

/** GET /admin/region/trade-sheet?kind= → a file of the same rows, written down as taken out. */
export const TradeSheetQuery = z
  .object({ ...narrowing, evidence, kind: z.enum(["csv", "xlsx"]).default("csv") })
  .strict()

export type TradeEntryView = {
  id: string
  /** ISO day of the event. */
  day: string
  evidence: PlatformEvidence
  /** It takes an earlier entry back; its amounts are negative. */
  is_counter: boolean
  /** A later entry takes it back. */
  is_taken_back: boolean
  /** Orders are their sides' and operators' alone; null for agencies. */
  order_id: string | null
  producer: { id: string; name: string }
  province: string
  regency: string
  village: string | null
  hs_code: string
  destination: string
  currency: Currency
  value: number
  value_usd: number
  value_idr: number
  net_kg: number | null
  /** ISO day of the rates of both. */
  rates_of: string
}
export type TradeEntriesAnswer = Paged & { entries: TradeEntryView[] }

/** How much tin is thought to fall when nobody says otherwise. */
const TIN_FALL = 30

/** GET /admin/region/dependence: `fall` in percent. */
export const DependenceQuery = z
  .object({
    ...ofPlace,
    evidence: z.enum(platformEvidence).default("paid"),
    fall: wholeNumber(0, 100).default(TIN_FALL),
  })
  .strict()
export type DependenceQuery = z.infer<typeof DependenceQuery>

export type YearShare = { year: number; value_idr: number; non_tin_percent: number | null }
/** Of what this marketplace has seen, in IDR by HS heading. */
export type DependenceAnswer = {
  evidence: PlatformEvidence
  shares: Share[]
  /** Herfindahl–Hirschman index, 0 to 10,000; null without trade. */
  concentration: number | null
  tin_percent: number | null
  years: YearShare[]
  fall: (Fall & { percent: number }) | null
}
