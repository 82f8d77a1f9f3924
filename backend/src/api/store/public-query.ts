import { z } from "@medusajs/framework/zod"
import { defaultLocale, locales } from "@serumpun/domain/locales"
import { dimensionNames } from "../../readers/catalogue-filter"

export const LocaleQuery = z.object({ locale: z.enum(locales).default(defaultLocale) })

const many = z
  .union([z.string().max(100), z.array(z.string().max(100)).max(50)])
  .transform((value) => (Array.isArray(value) ? value : [value]))
  .optional()

export const ListingsQuery = LocaleQuery.extend({
  q: z.string().max(200).optional(),
  sort: z
    .enum(["relevance", "newest", "price_asc", "price_desc", "moq", "lead_time"])
    .default("relevance"),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  per_page: z.coerce.number().int().min(1).max(100).default(24),
  ...(Object.fromEntries(dimensionNames.map((name) => [name, many])) as Record<
    (typeof dimensionNames)[number],
    typeof many
  >),
})
