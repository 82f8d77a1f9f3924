/** What a producer writes of a quote. */
import { z } from "@medusajs/framework/zod"
import { incoterms, transportModes } from "@serumpun/domain/incoterms"
import { LIMITS } from "@serumpun/domain/listing-rules"
import { currencies } from "@serumpun/domain/money"
import { optionKinds } from "@serumpun/domain/quote-options"
import { paymentMethods } from "@serumpun/domain/quote-rules"
import { amount, day, id, idempotencyKey, money, text, textOrNull } from "./fields"

/**
 * POST /producer/rfqs/:id/quotes → { quote: QuoteView }; POST /producer/quotes/:id/{send|withdraw} the
 * same. The same key from the same producer returns the quote it made the first time.
 */
export const ProducerQuote = z
  .object({
    idempotency_key: idempotencyKey,
    send: z.boolean(),
    currency: z.enum(currencies),
    lines: z
      .array(
        z
          .object({
            rfq_item_id: id,
            listing_id: id.nullable().optional(),
            quantity: amount,
            unit_price: money,
            lead_time_days: amount,
            note: textOrNull(LIMITS.note),
            options: z
              .array(
                z
                  .object({
                    kind: z.enum(optionKinds),
                    listing_id: id.nullable(),
                    quantity: amount,
                    unit_price: money,
                    lead_time_days: amount,
                    note: textOrNull(LIMITS.note),
                  })
                  .strict(),
              )
              .max(20)
              .optional(),
          })
          .strict(),
      )
      .max(100),
    not_quoted: z
      .array(z.object({ rfq_item_id: id, reason: textOrNull(LIMITS.note) }).strict())
      .max(100)
      .optional(),
    file_ids: z.array(id).max(20).optional(),
    incoterm: z.enum(incoterms),
    incoterm_place: text(LIMITS.place),
    transport_mode: z.enum(transportModes),
    valid_until: day,
    deposit_percent: z.number().min(0).max(100),
    claim_days: z.number().int().min(0).max(1000).optional(),
    needs_sample: z.boolean().optional(),
    payment_method: z.enum(paymentMethods),
    freight: money.nullable(),
    insurance: money.nullable(),
    sample_price: money.nullable(),
    exclusions: textOrNull(LIMITS.note),
    message: textOrNull(LIMITS.message),
  })
  .strict()
export type ProducerQuote = z.infer<typeof ProducerQuote>
