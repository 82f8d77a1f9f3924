/** What buyer and producer do to an RFQ and its quotes after they were sent. */
import { z } from "@medusajs/framework/zod"
import { incoterms } from "@serumpun/domain/incoterms"
import { LIMITS } from "@serumpun/domain/listing-rules"
import {
  checkEnding,
  closeReasons,
  declineReasons,
  type EndReason,
} from "@serumpun/domain/negotiation"
import type { WishInput } from "@serumpun/domain/wish-rules"
import { amount, day, id, idempotencyKey, money, rule, textOrNull } from "./fields"

const ending = <R extends EndReason>(choices: readonly R[]) =>
  z
    .object({ reason: z.enum(choices as readonly [R, ...R[]]), note: textOrNull(LIMITS.note) })
    .strict()
    .superRefine(rule((typed) => checkEnding(typed, choices)))

/** POST /store/buyer/quotes/:id/decline → { rfq: BuyerRfq } */
export const DeclineQuote = ending(declineReasons)
export type DeclineQuote = z.infer<typeof DeclineQuote>

/** POST /store/buyer/rfqs/:id/close → { rfq: BuyerRfq }: quotes that are open are declined with it. */
export const CloseRfq = ending(closeReasons)
export type CloseRfq = z.infer<typeof CloseRfq>

/**
 * POST /store/buyer/quotes/:id/wishes → { rfq: BuyerRfq }: what should be different in the next version;
 * null where it may stay. The same key is the same wish.
 */
export const SendWish = z
  .object({
    idempotency_key: idempotencyKey,
    message: textOrNull(LIMITS.message),
    lines: z
      .array(
        z
          .object({
            rfq_item_id: id,
            quantity: amount.nullable(),
            unit_price: money.nullable(),
          })
          .strict(),
      )
      .max(100),
    incoterm: z.enum(incoterms).nullable(),
    incoterm_place: textOrNull(LIMITS.place),
    valid_until: day.nullable(),
  })
  .strict()
export type SendWish = z.infer<typeof SendWish>

/** A wish as both sides read it. */
export type WishView = WishInput & { id: string; sent_at: string }

/** POST /producer/quotes/:id/extend → { quote: QuoteView }: a new version with that last day, sent. */
export const ExtendQuote = z.object({ valid_until: day }).strict()
export type ExtendQuote = z.infer<typeof ExtendQuote>

/** Why and when an RFQ or a quote ended; what the calendar ended has no reason. */
export type Ended = {
  end_reason: EndReason | null
  end_note: string | null
  ended_at: string | null
}
