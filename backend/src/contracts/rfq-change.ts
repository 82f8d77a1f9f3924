/** Changes of a sent RFQ. */
import { z } from "@medusajs/framework/zod"
import { certificateSchemes } from "@serumpun/domain/certificates"
import { incoterms, transportModes } from "@serumpun/domain/incoterms"
import { LIMITS } from "@serumpun/domain/listing-rules"
import type { RfqDifference } from "@serumpun/domain/rfq-changes"
import { amount, country, day, id, money, text, textOrNull } from "./fields"

/**
 * POST /store/buyer/rfqs/:id/change → { rfq: BuyerRfq }: all items in their order and all terms.
 * `version`: the one that was shown; another one is refused. What says nothing new changes nothing.
 */
export const ChangeRfq = z
  .object({
    version: amount,
    items: z
      .array(
        z
          .object({
            rfq_item_id: id,
            quantity: amount,
            target_price: money.nullable(),
            tier_quantities: z.array(amount).max(20),
            note: textOrNull(LIMITS.message),
          })
          .strict(),
      )
      .max(100),
    destination_country: country,
    destination_city: text(LIMITS.place),
    destination_port: textOrNull(LIMITS.place),
    incoterm: z.enum(incoterms),
    transport_mode: z.enum(transportModes),
    needed_by: day,
    decision_by: day.nullable(),
    certificates_needed: z.array(z.enum(certificateSchemes)).max(certificateSchemes.length),
    sample_wanted: z.boolean(),
    private_label: z.boolean(),
    packaging: textOrNull(LIMITS.note),
    repeat_volume: textOrNull(LIMITS.note),
    message: textOrNull(LIMITS.message),
    hides_company: z.boolean().optional(),
    hides_target_prices: z.boolean().optional(),
  })
  .strict()
export type ChangeRfq = z.infer<typeof ChangeRfq>

/** What a version of an RFQ changed, newest first in lists. */
export type RfqChangeView = { version: number; changed_at: string; differences: RfqDifference[] }
