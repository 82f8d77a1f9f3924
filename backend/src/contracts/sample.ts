/** Samples: /store/buyer/samples/*, /producer/samples/*. */
import { z } from "@medusajs/framework/zod"
import { LIMITS } from "@serumpun/domain/listing-rules"
import { currencies, type Currency } from "@serumpun/domain/money"
import { SAMPLE_GOODS_MAX, type SampleMove } from "@serumpun/domain/sample/samples"
import { sampleStatuses, type SampleStatus } from "@serumpun/domain/statuses"
import type { Unit } from "@serumpun/domain/units"
import { country, day, id, idempotencyKey, money, text, textOrNull } from "./fields"
import type { OrderView } from "./order"
import { pageQuery } from "./paging"

/**
 * POST /store/buyer/samples → { samples: SampleView[] }, one per producer of the listings. The same key
 * is the same asking. `rfq_id`: the buyer's RFQ that they belong to; `note` of the goods: how much of it,
 * in words.
 */
export const AskSamples = z
  .object({
    idempotency_key: idempotencyKey,
    goods: z
      .array(z.object({ listing_id: id, note: textOrNull(LIMITS.specification) }).strict())
      .min(1)
      .max(SAMPLE_GOODS_MAX),
    rfq_id: id.nullable().default(null),
    currency: z.enum(currencies),
    recipient: text(LIMITS.name, { required: true }),
    street: text(LIMITS.specification, { required: true }),
    postal_code: text(LIMITS.phone),
    city: text(LIMITS.place, { required: true }),
    country,
    phone: textOrNull(LIMITS.phone),
    purpose: text(LIMITS.note, { required: true }),
  })
  .strict()
export type AskSamples = z.infer<typeof AskSamples>

/** GET /store/buyer/samples → { samples: SampleView[] }; GET /producer/samples the same. */
export const SamplesQuery = z
  .object({ ...pageQuery, status: z.enum(sampleStatuses).optional(), rfq_id: id.optional() })
  .strict()
export type SamplesQuery = z.infer<typeof SamplesQuery>

/** POST /store/buyer/samples/:id/move → { sample }; `total`: what the buyer has seen and accepts. */
export const MoveOwnSample = z
  .object({
    kind: z.enum(["accept", "receive", "approve", "disapprove", "cancel"]),
    note: textOrNull(LIMITS.note),
    total: money.nullable().default(null),
  })
  .strict()
export type MoveOwnSample = z.infer<typeof MoveOwnSample>

/** POST /producer/samples/:id/move → { sample }: prices and dispatch belong to their own moves. */
export const AnswerSample = z
  .object({
    kind: z.enum(["price", "free", "decline", "send"]),
    note: textOrNull(LIMITS.note),
    prices: z.array(money).max(SAMPLE_GOODS_MAX).default([]),
    courier_cost: money.default(0),
    courier: text(LIMITS.name).default(""),
    dispatch_days: z.number().int().min(0).max(1000).default(0),
    dispatched_on: day.default(""),
    tracking_number: textOrNull(LIMITS.name).default(null),
    tracking_url: textOrNull(LIMITS.note).default(null),
  })
  .strict()
export type AnswerSample = z.infer<typeof AnswerSample>

/** `price` in the sample's currency; null until the producer has named it. */
export type SampleGood = {
  listing_id: string
  handle: string
  title: string
  unit: Unit
  note: string | null
  price: number | null
}

export type SampleView = {
  id: string
  /** Human number, e.g. S-2026-000123. */
  number: string
  status: SampleStatus
  asked_at: string
  producer_id: string
  producer_name: string
  buyer_company: string
  rfq_id: string | null
  /** Samples that were asked of other producers in the same sending; empty for a producer. */
  others: { id: string; number: string; producer_name: string }[]
  goods: SampleGood[]
  recipient: string
  street: string
  postal_code: string
  city: string
  country: string
  phone: string | null
  purpose: string
  currency: Currency
  courier_cost: number | null
  total: number | null
  courier: string | null
  dispatch_days: number | null
  dispatched_on: string | null
  tracking_number: string | null
  tracking_url: string | null
  entries: SampleEntryView[]
  /** What its reader can do now. */
  moves: SampleMove[]
  /** The order that it is paid by; null for a free one, before its price is accepted, and in lists. */
  order: OrderView | null
}

type SampleEntryView = {
  id: string
  status: SampleStatus
  actor: "buyer" | "producer" | "operator" | "payment"
  actor_name: string
  note: string | null
  made_at: string
}
