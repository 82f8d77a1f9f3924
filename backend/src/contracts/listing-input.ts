/** What a producer writes of a listing: POST /producer/listings and /producer/listings/:id. */
import { z } from "@medusajs/framework/zod"
import { packageKinds } from "@serumpun/domain/containers"
import { normalizeHsCode } from "@serumpun/domain/hs-codes"
import { incoterms, transportModes } from "@serumpun/domain/incoterms"
import { LIMITS } from "@serumpun/domain/listing-rules"
import { locales } from "@serumpun/domain/locales"
import { categories, markets } from "@serumpun/domain/places"
import { processingStages, specificationKeys, units } from "@serumpun/domain/units"
import { amount, code, day, id, localized, month, province, text, textOrNull } from "./fields"

const specificationRow = z
  .object({ key: z.enum(specificationKeys), value: localized(LIMITS.specification) })
  .strict()

const namedIncoterm = z
  .object({
    rule: z.enum(incoterms),
    place: text(LIMITS.place),
    transport: z.enum(transportModes),
  })
  .strict()

/** In the listing's unit; US dollars per unit. */
const tier = z.object({ min: amount, max: amount.nullable(), usd: amount }).strict()

const packing = z
  .object({
    kind: z.enum(packageKinds).default("carton"),
    inner: localized(LIMITS.note),
    inner_quantity: amount,
    carton_inner_count: amount,
    carton_length_cm: amount,
    carton_width_cm: amount,
    carton_height_cm: amount,
    carton_gross_kg: amount,
    carton_net_kg: amount,
    may_lie: z.boolean().default(false),
    max_layers: amount.default(0),
    cartons_per_pallet: amount.default(0),
    wood_packaging: z.boolean(),
  })
  .strict()

const sample = z
  .object({
    available: z.boolean(),
    price_usd: amount.nullable(),
    quantity: amount.nullable(),
    lead_time_days: amount.nullable(),
  })
  .strict()

/** Of a picture only its place in the list and its words are read; the rest is what was sent out. */
const pixels = z.number().int().min(0).max(100_000)
const image = z
  .object({
    id,
    base: id,
    widths: z.array(pixels).max(20),
    width: pixels,
    height: pixels,
    thumbhash: z.string().max(200),
    sha256: z.string().max(64).optional(),
    alt: localized(LIMITS.specification),
  })
  .strict()

const content = z.object({
  title: localized(LIMITS.title),
  summary: localized(LIMITS.summary),
  description: localized(LIMITS.description),
  specification: z.array(specificationRow).max(40),
  category: z.enum(categories),
  processing_stage: z.enum(processingStages),
  hs_code: code(20, normalizeHsCode),
  unit: z.enum(units),
  province,
  place: text(LIMITS.place),
  species: textOrNull(LIMITS.specification),
  gi_claim: textOrNull(LIMITS.specification),
  claims_organic: z.boolean(),
  moq: amount,
  order_multiple: amount,
  lead_time_days: amount,
  capacity_per_month: amount,
  shelf_life_months: z.number().int().min(1).max(600).nullable(),
  season: z.object({ from_month: month, to_month: month }).strict().nullable(),
  incoterms: z.array(namedIncoterm).max(20),
  tiers: z.array(tier).max(10),
  packing,
  sample,
  certificate_ids: z.array(id).max(50),
  markets: z.array(z.enum(markets)).max(markets.length),
  images: z.array(image).max(20),
})

/** As long as a stamp can get: a fingerprint for each certificate, picture and field. */
const STAMP_MAX = 20_000

/** Fields by their paths in a stamp; more than any listing has are refused. */
const fieldPaths = z.array(z.string().min(1).max(120)).max(300)

/**
 * What is left out stays; nested objects are replaced whole. `based_on` is the `stamp` of the answer that
 * the changes were made on: with it, what somebody saved meanwhile is merged or answered with 409.
 * `typed_fields`: of the content only these fields count, by their paths in the stamp, and the answer's
 * `typed_on` is the stamp for what is typed after them.
 */
export const SaveListing = content
  .partial()
  .extend({
    based_on: z.string().max(STAMP_MAX).optional(),
    typed_fields: fieldPaths.optional(),
  })
  .strict()
export type SaveListing = z.infer<typeof SaveListing>

/** POST /producer/listings/:id/pause. `until`: ISO day in Jakarta; null until the producer ends it. */
export const PauseListing = z.object({ until: day.nullable().default(null) }).strict()
export type PauseListing = z.infer<typeof PauseListing>

/** `external_id`: the producer's or an import's own number. */
export const NewListing = content
  .partial()
  .extend({
    handle: z.string().min(1).max(80).optional(),
    external_id: z.number().int().min(1).max(2_147_483_647).optional(),
  })
  .strict()
export type NewListing = z.infer<typeof NewListing>

/** POST /producer/listings/:id/images/:imageId: one place on in the list, or described anew. */
export const ChangeImage = z
  .object({
    move: z.enum(["earlier", "later"]).optional(),
    // Languages that are left out keep their text.
    alt: z.partialRecord(z.enum(locales), text(LIMITS.specification)).optional(),
  })
  .strict()
export type ChangeImage = z.infer<typeof ChangeImage>

/** The `alt` of a picture's upload, as JSON. */
export const ImageTexts = localized(LIMITS.specification).partial().strict()
export type ImageTexts = z.infer<typeof ImageTexts>
