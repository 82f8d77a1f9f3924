/** Indonesia's places, for forms: /store/places. */
import { z } from "@medusajs/framework/zod"
import { LIMITS } from "@serumpun/domain/listing-rules"
import { province, text } from "./fields"

/**
 * GET /store/places → all regencies and cities; with `province` (ISO 3166-2) those of it, with
 * `regency` as well its districts, with `district` too the villages.
 */
export const PlacesAsked = z
  .object({
    province: province.optional(),
    regency: text(LIMITS.place).optional(),
    district: text(LIMITS.place).optional(),
  })
  .strict()
export type PlacesAsked = z.infer<typeof PlacesAsked>

export type PlacesAnswer = { places: string[] }
