/** Requests that any curated producer of a category may answer, and what is attached to requests. */
import { z } from "@medusajs/framework/zod"
import { certificateSchemes } from "@serumpun/domain/certificates"
import { incoterms, transportModes } from "@serumpun/domain/incoterms"
import { LIMITS } from "@serumpun/domain/listing-rules"
import { currencies } from "@serumpun/domain/money"
import { categories, type Category } from "@serumpun/domain/places"
import { units, type Unit } from "@serumpun/domain/units"
import { amount, country, day, id, idempotencyKey, money, text, textOrNull } from "./fields"

/**
 * POST /store/buyer/open-rfqs → { rfq: BuyerRfq }, with `?locale=` the language the goods are named in.
 * The same key from the same buyer returns the RFQ it made the first time.
 */
export const SendOpenRfq = z
  .object({
    idempotency_key: idempotencyKey,
    /** The one producer it goes to; without it, every curated producer of the category. */
    producer_id: id.nullable().optional(),
    category: z.enum(categories).nullable(),
    goods: z
      .array(
        z
          .object({
            title: text(LIMITS.name),
            unit: z.enum(units),
            quantity: amount,
            target_price: money.nullable(),
            tier_quantities: z.array(amount).max(20).optional(),
            note: textOrNull(LIMITS.message),
          })
          .strict(),
      )
      .max(100),
    answers_max: amount.nullable(),
    file_ids: z.array(id).max(20),
    currency: z.enum(currencies),
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
export type SendOpenRfq = z.infer<typeof SendOpenRfq>

/** Null in an RFQ that goes to the producers of its listings. */
export type OpenTerms = { open_category: Category | null; answers_max: number | null }

/**
 * POST /store/buyer/attachments and POST /producer/attachments, multipart with one `file` → { attachment };
 * GET …/:id sends the file to its owner and to the other side of its RFQ or quote.
 */
export type AttachmentView = { id: string; file_name: string }

/** A public listing with which its producer can answer goods of an open RFQ. */
export type OwnListing = {
  id: string
  title: string
  unit: Unit
  moq: number
  lead_time_days: number
}
