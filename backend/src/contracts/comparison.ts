/** Quotes of one RFQ side by side: /store/buyer/rfqs/:id/comparison. */
import { z } from "@medusajs/framework/zod"
import type { CertificateScheme } from "@serumpun/domain/certificates"
import {
  checkFigures,
  type CostFigures,
  freightBases,
  MAX_DUTIES,
} from "@serumpun/domain/cost-figures"
import { normalizeHsCode } from "@serumpun/domain/hs-codes"
import { incoterms } from "@serumpun/domain/incoterms"
import type { LandedCost } from "@serumpun/domain/ladder"
import type { Target } from "@serumpun/domain/ladder-legs"
import type { Standing } from "@serumpun/domain/landed-rank"
import { currencies } from "@serumpun/domain/money"
import type { Unit } from "@serumpun/domain/units"
import type { BuyerRfq, QuoteView } from "./buyer"
import { code, money, rule } from "./fields"

/**
 * GET /store/buyer/rfqs/:id/comparison?incoterm=&currency=&take= → { comparison: Comparison }; without them
 * what the RFQ asked for. Each `take` (`takeKey`) counts an option of a quote in place of its line; one that
 * is no longer there is left out. POST …/cost-figures (CostFiguresInput) remembers what the buyer expects the
 * way to cost, for this and for later RFQs to the same destination → { figures: CostFigures }.
 */
/** As many as an RFQ has lines. */
const MAX_TAKEN = 500
export const ComparisonQuery = z
  .object({
    incoterm: z.enum(incoterms).optional(),
    currency: z.enum(currencies).optional(),
    take: z
      .union([z.string().max(200), z.array(z.string().max(200)).max(MAX_TAKEN)])
      .transform((given) => [given].flat())
      .default([]),
  })
  .strict()
export type ComparisonQuery = z.infer<typeof ComparisonQuery>

const percent = z.number().min(0).max(1000)

export const CostFiguresInput = z
  .object({
    currency: z.enum(currencies),
    to_carrier: money.nullable(),
    terminal: money.nullable(),
    loading: money.nullable(),
    freight: money.nullable(),
    freight_basis: z.enum(freightBases),
    insurance_percent: percent.nullable(),
    delivery: money.nullable(),
    unloading: money.nullable(),
    clearance: money.nullable(),
    duties: z
      .array(z.object({ hs_code: code(20, normalizeHsCode), percent }).strict())
      .max(MAX_DUTIES),
  })
  .strict()
  .superRefine(rule(checkFigures))
export type CostFiguresInput = z.infer<typeof CostFiguresInput>

export type Comparison = {
  rfq: Pick<BuyerRfq, "id" | "number" | "status" | "destination_country" | "destination_city">
  target: Target
  figures: CostFigures
  /** Whether the buyer has entered figures for this destination before. */
  has_figures: boolean
  /** Open and accepted quotes, the newest of each producer: known totals first, most goods and cheapest first. */
  quotes: ComparedQuote[]
  /** Goods of the RFQ that none of these quotes answers; `goods` is the key that `not_quoted` names. */
  unquoted: { goods: string; title: string; hs_code: string; unit: Unit }[]
}

export type ComparedQuote = Pick<
  QuoteView,
  | "id"
  | "number"
  | "version"
  | "status"
  | "order_id"
  | "producer_id"
  | "producer_name"
  | "sent_at"
  | "valid_until"
  | "currency"
  | "incoterm"
  | "incoterm_place"
  | "transport_mode"
  | "deposit_percent"
  | "payment_method"
  | "freight"
  | "insurance"
  | "totals"
> & {
  /** The exchange rates it is converted with; null when nothing had to be converted. */
  rates: { as_of: string; source: string } | null
  landed: Pick<LandedCost, "parts" | "missing" | "total">
  standing: Standing
  lines: ComparedLine[]
  /** Goods that this quote leaves out, with its producer's reason. */
  not_quoted: { goods: string; title: string; reason: string | null }[]
}

export type ComparedLine = QuoteView["lines"][number] & {
  /** The option that counts in place of the line; null: the line as it was quoted. */
  taken: number | null
  /** Lines of the same goods have the same key, whoever quotes them. */
  goods: string
  listing_handle: string | null
  /** At the target, in its currency; null while anything is missing. */
  landed_per_unit: number | null
  standing: Standing
  /** Of the listing as it is public today; null once it no longer is. */
  moq: number | null
  passport_mean: number | null
  /** Schemes of the certificates that hold today. */
  certificates: CertificateScheme[]
}
