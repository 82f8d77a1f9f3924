/** Translators' desk: /admin/listing-translations, and /admin/translators for the operator who appoints them. */
import { z } from "@medusajs/framework/zod"
import { LIMITS } from "@serumpun/domain/listing-rules"
import type { Province } from "@serumpun/domain/places"
import {
  type TargetLocale,
  targetLocales,
  type TextState,
  textStates,
  translationKinds,
} from "@serumpun/domain/translations"
import { id, province, text } from "./fields"
import { PageQuery, type Paged } from "./paging"

const language = z.enum(targetLocales)

/** POST /admin/translators → { translator }: the same user again gets other languages; none ends it. */
export const AppointTranslator = z
  .object({
    user_id: id,
    name: text(LIMITS.name, { required: true }),
    languages: z.array(language).max(targetLocales.length),
  })
  .strict()
export type AppointTranslator = z.infer<typeof AppointTranslator>

/** GET /admin/translators → { translators }; GET /admin/listing-translations/me → { translator } */
export type TranslatorProfile = {
  id: string
  user_id: string
  name: string
  languages: TargetLocale[]
}

/** GET /admin/listing-translations: `category` is a family or a category of it; `state`: listings with such a text. */
export const TranslationsQuery = PageQuery.extend({
  language,
  state: z.enum(textStates).optional(),
  province: province.optional(),
  category: text(LIMITS.name).optional(),
}).strict()
export type TranslationsQuery = z.infer<typeof TranslationsQuery>

export type TranslationRow = {
  listing_id: string
  /** In Indonesian, else in whichever language there is. */
  title: string
  producer: string
  province: Province
  category: string
  is_public: boolean
  /** Texts in each state, of the asked language. */
  counts: Partial<Record<TextState, number>>
}
export type TranslationsAnswer = Paged & { listings: TranslationRow[] }

/** GET /admin/listing-translations/:id?language= */
export const TranslationQuery = z.object({ language }).strict()
export type TranslationQuery = z.infer<typeof TranslationQuery>

/** One text beside its original; `max` characters. `seen` says both as they are, for saving. */
export type TranslationUnit = {
  field: string
  source: string
  text: string
  state: TextState
  max: number
  seen: string
}
export type TranslationWork = Pick<
  TranslationRow,
  "listing_id" | "title" | "producer" | "is_public"
> & {
  language: TargetLocale
  /** Curators have a revision of it now: nothing can be saved until they decide. */
  is_waiting: boolean
  units: TranslationUnit[]
}

/**
 * POST /admin/listing-translations/:id → { work }. Of a public listing buyers read it at once, so a draft is refused there.
 * A unit whose original or text is not as it was `seen` is refused, and nothing is written.
 */
export const SaveTranslations = z
  .object({
    language,
    kind: z.enum(translationKinds),
    units: z
      .array(
        z
          .object({
            field: z.string().min(1).max(120),
            text: text(LIMITS.description),
            seen: z.string().max(40),
          })
          .strict(),
      )
      .min(1)
      .max(60),
  })
  .strict()
export type SaveTranslations = z.infer<typeof SaveTranslations>
