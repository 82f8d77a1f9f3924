/** GET /store/listings?…: the catalogue without a search server. */
import { z } from "@medusajs/framework/zod"
import { cleanText } from "@serumpun/domain/clean-text"
import { wholeNumber } from "./fields"

export const sorts = ["relevance", "newest", "price_asc", "price_desc", "moq", "lead_time"] as const
export type Sort = (typeof sorts)[number]

const MAX_VALUES = 50
const value = z.string().max(100)
const values = z
  .union([z.string().max(100 * MAX_VALUES), z.array(value).max(MAX_VALUES)])
  .transform((given) => (Array.isArray(given) ? given : given.split(",")))
  .transform((given) => given.filter(Boolean))
  .optional()
/** Facets by their singular name as in the address of the page; lists repeat it or hold commas. */
export const ListingsQuery = z
  .object({
    q: z.string().max(200).transform(cleanText).default(""),
    category: values,
    province: values,
    certificate: values,
    incoterm: values,
    moq_band: values,
    lead_time_band: values,
    price_band: values,
    processing_stage: values,
    sample: values,
    ready_for: values,
    producer_handle: z.string().max(120).optional(),
    sort: z.enum(sorts).default("relevance"),
    page: wholeNumber(1, 100_000).default(1),
    per_page: wholeNumber(1, 100).default(24),
  })
  .strict()
export type ListingsQuery = z.infer<typeof ListingsQuery>
