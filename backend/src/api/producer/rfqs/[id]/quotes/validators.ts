import { z } from "@medusajs/framework/zod"
import { incoterms, transportModes } from "@serumpun/domain/incoterms"
import { currencies } from "@serumpun/domain/money"
import { paymentMethods } from "@serumpun/domain/quote-rules"

const text = z.string().nullable()

/** Shapes only; what the values may be is domain's quote-rules. */
export const ProducerQuoteBody = z
  .object({
    idempotency_key: z.string().regex(/^[\w-]{8,100}$/),
    send: z.boolean(),
    currency: z.enum(currencies),
    lines: z
      .array(
        z
          .object({
            rfq_item_id: z.string().max(100),
            quantity: z.number(),
            unit_price: z.number(),
            lead_time_days: z.number(),
            note: text,
          })
          .strict(),
      )
      .max(100),
    incoterm: z.enum(incoterms),
    incoterm_place: z.string(),
    transport_mode: z.enum(transportModes),
    valid_until: z.string(),
    deposit_percent: z.number(),
    payment_method: z.enum(paymentMethods),
    freight: z.number().nullable(),
    insurance: z.number().nullable(),
    sample_price: z.number().nullable(),
    exclusions: text,
    message: text,
  })
  .strict()
export type ProducerQuoteBody = z.infer<typeof ProducerQuoteBody>
