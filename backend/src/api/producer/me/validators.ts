import { z } from "@medusajs/framework/zod"
import { locales } from "@serumpun/domain/locales"
import { legalForms } from "@serumpun/domain/units"

export const LocalizedText = z.record(z.enum(locales), z.string())

export const ProfileBody = z
  .object({
    name: z.string(),
    legal_form: z.enum(legalForms),
    nib: z.string(),
    npwp: z.string().nullable(),
    province: z.string(),
    regency: z.string(),
    district: z.string().nullable(),
    village: z.string().nullable(),
    place: z.string(),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    founded_year: z.number().int().nullable(),
    people_count: z.number().int().nullable(),
    women_percent: z.number().int().nullable(),
    contact_name: z.string(),
    contact_email: z.string(),
    contact_phone: z.string(),
    headline: LocalizedText,
    story: LocalizedText,
  })
  .partial()
  .strict()
export type ProfileBody = z.infer<typeof ProfileBody>
