import { z } from "@medusajs/framework/zod"
import { incoterms, transportModes } from "@serumpun/domain/incoterms"
import { categories, markets, provinces, type Province } from "@serumpun/domain/places"
import { processingStages, specificationKeys, units } from "@serumpun/domain/units"
import { LocalizedText } from "../me/validators"

const month = z.number().int().min(1).max(12)
const amount = z.number().min(0).max(1_000_000)
const provinceCodes = Object.keys(provinces) as [Province, ...Province[]]

const content = z.object({
  title: LocalizedText,
  summary: LocalizedText,
  description: LocalizedText,
  specification: z
    .array(z.object({ key: z.enum(specificationKeys), value: LocalizedText }).strict())
    .max(40),
  category: z.enum(categories),
  processing_stage: z.enum(processingStages),
  hs_code: z.string(),
  unit: z.enum(units),
  origin_province: z.enum(provinceCodes),
  origin_place: z.string(),
  species: z.string().max(200).nullable(),
  gi_claim: z.string().max(200).nullable(),
  claims_organic: z.boolean(),
  moq: z.number(),
  order_multiple: z.number(),
  lead_time_days: z.number(),
  capacity_per_month: z.number(),
  shelf_life_months: z.number().int().min(1).max(600).nullable(),
  season: z.object({ from_month: month, to_month: month }).strict().nullable(),
  incoterms: z
    .array(
      z
        .object({ rule: z.enum(incoterms), place: z.string(), transport: z.enum(transportModes) })
        .strict(),
    )
    .max(20),
  tiers: z
    .array(z.object({ min: z.number(), max: z.number().nullable(), usd: z.number() }).strict())
    .max(10),
  packing: z
    .object({
      inner: z.string().max(500),
      inner_quantity: amount,
      carton_inner_count: amount,
      carton_length_cm: amount,
      carton_width_cm: amount,
      carton_height_cm: amount,
      carton_gross_kg: amount,
      carton_net_kg: amount,
      cartons_per_pallet: amount,
      pallets_per_20ft: amount,
      wood_packaging: z.boolean(),
    })
    .strict(),
  sample: z
    .object({
      available: z.boolean(),
      price_usd: amount.nullable(),
      quantity: amount.nullable(),
      lead_time_days: amount.nullable(),
    })
    .strict(),
  certificate_ids: z.array(z.string()).max(50),
  markets: z.array(z.enum(markets)).max(markets.length),
  images: z
    .array(
      z
        .object({
          id: z.string(),
          base: z.string(),
          widths: z.array(z.number()),
          width: z.number(),
          height: z.number(),
          thumbhash: z.string(),
          alt: LocalizedText,
        })
        .strict(),
    )
    .max(20),
})

export const SaveListingBody = content.partial().strict()
export type SaveListingBody = z.infer<typeof SaveListingBody>

export const CreateListingBody = content
  .partial()
  .extend({
    handle: z.string().min(1).max(80).optional(),
    external_id: z.number().int().min(1).optional(),
  })
  .strict()
export type CreateListingBody = z.infer<typeof CreateListingBody>
