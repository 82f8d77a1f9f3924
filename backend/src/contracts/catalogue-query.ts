/** GET /store/listings?…: the catalogue without a search server. */
import { z } from "@medusajs/framework/zod"
import { cleanText } from "@serumpun/domain/clean-text"
import { forEachFacet } from "@serumpun/search/facets"
import { sortNames } from "@serumpun/search/sorts"
import { wholeNumber } from "./fields"

const MAX_VALUES = 50
const value = z.string().max(100)
const values = z
  .union([z.string().max(100 * MAX_VALUES), z.array(value).max(MAX_VALUES)])
  .transform((given) => (Array.isArray(given) ? given : given.split(",")))
  .transform((given) => given.filter(Boolean))
  .optional()
/** Facets by their names in the address of the page; lists repeat them or hold commas. */
export const ListingsQuery = z
  .object({
    q: z.string().max(200).transform(cleanText).default(""),
    ...forEachFacet(() => values),
    producer_handle: z.string().max(120).optional(),
    sort: z.enum(sortNames).default("relevance"),
    page: wholeNumber(1, 100_000).default(1),
    per_page: wholeNumber(1, 100).default(24),
  })
  .strict()
export type ListingsQuery = z.infer<typeof ListingsQuery>

/** GET /store/listing-cards?id=…: what a shortlist names. */
export const ListingCardsQuery = z.object({ id: values }).strict()
