/** Agencies of regions: /admin/institutions for the operators who found them, /admin/region/me for their people. */
import { z } from "@medusajs/framework/zod"
import { type InstitutionKind, institutionKinds } from "@serumpun/domain/institutions"
import { LIMITS } from "@serumpun/domain/listing-rules"
import { type Category, categories, type Province } from "@serumpun/domain/places"
import { id, province, text, textOrNull } from "./fields"

/** A province by its ISO code, whole where `regency` is null. */
export type TerritoryArea = { province: Province; regency: string | null }

/** POST /admin/institutions → { institution }. The same name again changes that institution. */
export const SaveInstitution = z
  .object({
    name: text(LIMITS.name, { required: true }),
    kind: z.enum(institutionKinds),
    areas: z
      .array(z.object({ province, regency: textOrNull(LIMITS.place) }).strict())
      .min(1)
      .max(600),
    categories: z.array(z.enum(categories)).max(categories.length),
  })
  .strict()
export type SaveInstitution = z.infer<typeof SaveInstitution>

/** GET /admin/institutions → { institutions } */
export type InstitutionProfile = {
  id: string
  name: string
  kind: InstitutionKind
  areas: TerritoryArea[]
  categories: Category[]
}

/** POST /admin/institution-users → { agent }: the same user again gets another institution; null ends it. */
export const AppointAgent = z
  .object({
    user_id: id,
    name: text(LIMITS.name, { required: true }),
    institution_id: id.nullable(),
  })
  .strict()
export type AppointAgent = z.infer<typeof AppointAgent>

/** GET /admin/institution-users → { agents }. Without an institution they are out of office. */
export type AgentProfile = {
  id: string
  user_id: string
  name: string
  institution: InstitutionProfile | null
}

/** GET /admin/region/me: null for operators, who see every region. */
export type RegionMe = { agent: AgentProfile | null }
