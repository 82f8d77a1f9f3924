/** Files of translators: /admin/translation-files. */
import { z } from "@medusajs/framework/zod"
import { LIMITS } from "@serumpun/domain/listing-rules"
import type { Problem } from "@serumpun/domain/problems"
import { translationFileLimits } from "@serumpun/domain/translation-files"
import {
  type TargetLocale,
  targetLocales,
  textStates,
  type TranslationKind,
  translationKinds,
} from "@serumpun/domain/translations"
import { province, text, wholeNumber } from "./fields"

const language = z.enum(targetLocales)

const translationForms = ["xliff", "json"] as const
export type TranslationForm = (typeof translationForms)[number]

/** Most listings of one file; the next ones are asked for by `offset`. */
const most = translationFileLimits.listings

/** Ids of listings, joined by commas. */
const listingIds = z
  .string()
  .max(most * 60)
  .transform((ids) => [...new Set(ids.split(","))])
  .pipe(z.array(z.string().max(60).regex(/^\w+$/)).max(most))

/**
 * GET /admin/translation-files → a file: what the queue shows for the same filters, in its order, or the listings
 * that `ids` names. With a `state` it has only texts in that state, otherwise all of them.
 */
export const ExportTranslations = z
  .object({
    language: language.default("en"),
    form: z.enum(translationForms).default("xliff"),
    state: z.enum(textStates).optional(),
    province: province.optional(),
    category: text(LIMITS.name).optional(),
    ids: listingIds.optional(),
    offset: wholeNumber(0, 1_000_000).default(0),
  })
  .strict()
export type ExportTranslations = z.infer<typeof ExportTranslations>

/**
 * The fields of a form with one `file`: POST /admin/translation-files/check tells what it would change, POST …/write
 * changes it. Each works on listings of the file `from` one on, as many as it gets done in a few seconds, and
 * answers where to go on. `kind`: what the texts are; by default what the file says.
 */
export const ImportTranslations = z
  .object({
    language,
    kind: z.enum(["file", ...translationKinds]).default("file"),
    from: wholeNumber(0, 1_000_000).default(0),
  })
  .strict()
export type ImportTranslations = z.infer<typeof ImportTranslations>

/** A text that the file changes, or that it cannot. */
export type ImportedUnit = {
  listing_id: string
  /** Of the listing, in Indonesian; "" when there is none. */
  title: string
  field: string
  before: string
  text: string
  kind: TranslationKind
  /** Why it is not written; null for what is. */
  problem: Problem | null
}

export type ImportAnswer = {
  language: TargetLocale
  /** In the whole file. */
  listings: number
  /** The first listing that has not been worked on; null at the end. */
  next: number | null
  /** Texts of this portion: to be written or written, there already, without a translation, and refused. */
  counts: { changed: number; same: number; empty: number; refused: number }
  units: ImportedUnit[]
}
