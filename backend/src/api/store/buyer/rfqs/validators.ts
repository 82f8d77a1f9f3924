import { z } from "@medusajs/framework/zod"
import { incoterms, transportModes } from "@serumpun/domain/incoterms"
import { currencies } from "@serumpun/domain/money"

const text = z.string().nullable()

/** Shapes only; what the values may be is domain's rfq-rules. */
export const SendRfqBody = z
  .object({
    idempotency_key: z.string().regex(/^[\w-]{8,100}$/),
    items: z
      .array(
        z
          .object({
            listing_id: z.string().max(100),
            quantity: z.number(),
            target_price: z.number().nullable(),
            note: text,
          })
          .strict(),
      )
      .max(100),
    currency: z.enum(currencies),
    destination_country: z.string(),
    destination_city: z.string(),
    destination_port: text,
    incoterm: z.enum(incoterms),
    transport_mode: z.enum(transportModes),
    needed_by: z.string(),
    decision_by: text,
    certificates_needed: z.array(z.string().max(50)).max(30),
    sample_wanted: z.boolean(),
    private_label: z.boolean(),
    packaging: text,
    repeat_volume: text,
    message: text,
  })
  .strict()
export type SendRfqBody = z.infer<typeof SendRfqBody>
