import { z } from "@medusajs/framework/zod"
import { sorts } from "../../../readers/filter-catalogue"

const MAX_VALUES = 50
const values = z
  .union([z.string(), z.array(z.string()).max(MAX_VALUES)])
  .transform((given) => (Array.isArray(given) ? given : given.split(",")))
  .transform((given) => given.filter(Boolean))
  .optional()
const count = (max: number) => z.coerce.number().int().min(1).max(max)

/** Facets by their singular name as in the address of the page. */
export const ListingsQuery = z
  .object({
    q: z.string().max(200).default(""),
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
    producer: z.string().max(120).optional(),
    sort: z.enum(sorts).default("relevance"),
    page: count(100_000).default(1),
    per_page: count(100).default(24),
  })
  .strict()
export type ListingsQuery = z.infer<typeof ListingsQuery>
