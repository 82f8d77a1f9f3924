/** The register of businesses and how far they have come: /admin/region/businesses and /admin/region/funnel. */
import { z } from "@medusajs/framework/zod"
import { LIMITS } from "@serumpun/domain/listing-rules"
import { type Category, categories, type Province } from "@serumpun/domain/places"
import {
  type FunnelDimension,
  funnelDimensions,
  type Gender,
  type Stage,
  stages,
} from "@serumpun/domain/register"
import { type LegalForm, legalForms } from "@serumpun/domain/units"
import { id, province, text } from "./fields"
import { PageQuery, type Paged } from "./paging"

/** What a figure or a list is narrowed to; places by their names in `places/`. */
const narrowing = {
  province: province.optional(),
  regency: text(LIMITS.place).optional(),
  district: text(LIMITS.place).optional(),
  village: text(LIMITS.place).optional(),
  category: z.enum(categories).optional(),
  legal_form: z.enum(legalForms).optional(),
  programme: id.optional(),
  stage: z.enum(stages).optional(),
  /** Part of a name, or a whole NIB. */
  q: text(LIMITS.name).optional(),
}
export const NarrowedTo = z.object(narrowing).strict()
export type NarrowedTo = z.infer<typeof NarrowedTo>

/** GET /admin/region/businesses: those that have reached `stage`. */
export const BusinessesQuery = PageQuery.extend(narrowing).strict()
export type BusinessesQuery = z.infer<typeof BusinessesQuery>

/** What only agencies of the territory see; null for operators, and once it has been erased. */
export type BusinessPerson = {
  contact_name: string | null
  contact_phone: string | null
  owner_gender: Gender | null
  owner_birth_year: number | null
  consent_on: string | null
}
export type BusinessView = {
  id: string
  name: string
  nib: string | null
  legal_form: LegalForm | null
  province: Province
  regency: string
  district: string | null
  village: string | null
  category: Category | null
  /** Somebody has signed in for it. */
  is_claimed: boolean
  /** The claim that holds, with its ISO day. */
  claim: { id: string; on: string } | null
  /** The last ISO day of a code that can still be used. */
  invited_until: string | null
  stages: Stage[]
  person: BusinessPerson | null
}
export type BusinessesAnswer = Paged & { businesses: BusinessView[] }

/** GET /admin/region/register-sheet?kind= → a file of the own territory, written down as taken out. */
export const RegisterSheetQuery = z
  .object({ ...narrowing, kind: z.enum(["csv", "xlsx"]).default("csv") })
  .strict()

/** GET /admin/region/funnel */
export const FunnelQuery = z
  .object({ ...narrowing, by: z.enum(funnelDimensions).default("regency") })
  .strict()
export type FunnelQuery = z.infer<typeof FunnelQuery>

/** Businesses that have reached each stage; null where a group is too small to be shown. */
export type StageCounts = Record<Stage, number | null>
export type FunnelGroup = {
  /** A code or name of the dimension; null for what nobody has said. */
  key: string | null
  /** What a programme is called. */
  name?: string
  /** Where a regency, a district or a village lies: there are several of one name. */
  province?: string
  regency?: string
  district?: string | null
  counts: StageCounts
}
/** `total` is null where groups are hidden, since the hidden one could be reckoned from it. */
export type FunnelAnswer = {
  by: FunnelDimension
  groups: FunnelGroup[]
  total: StageCounts | null
}

/** GET /store/regions/:province/funnel: the same without people, for everybody; null where a group is too small. */
export type PublicFunnel = {
  province: Province
  total: StageCounts
  regencies: { regency: string; counts: StageCounts }[]
  /** The ISO day of the figures. */
  as_of: string
}
