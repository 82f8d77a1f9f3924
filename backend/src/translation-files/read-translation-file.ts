import { translationFileLimits } from "@serumpun/domain/translation-files"
import { sourceLocale, type TargetLocale, targetLocales } from "@serumpun/domain/translations"
import { refuse } from "../workflows/problems"
import { type FileListing, type TranslationFile } from "./file-unit"
import { readTranslationJson } from "./read-json"
import { type ReadXliff, readXliff } from "./read-xliff"

const MEBIBYTE = 1024 * 1024

/**
 * Reads a file of translations by its content, whatever its name says.
 * @throws ProblemsError at `file` when it is none, too large, or for other languages than it may be
 */
export async function readTranslationFile(name: string, bytes: Buffer): Promise<TranslationFile> {
  if (bytes.length === 0) refuse("file", "file_empty", { name })
  if (bytes.length > translationFileLimits.mb * MEBIBYTE)
    refuse("file", "file_too_large", { name, max_mb: translationFileLimits.mb })
  const found = await parse(bytes).catch(() => refuse("file", "translation_file", { name }))
  const units = found.listings.reduce((sum, listing) => sum + listing.units.length, 0)
  if (units === 0) refuse("file", "translation_file", { name })
  if (units > translationFileLimits.units)
    refuse("file", "too_many", { max: translationFileLimits.units })
  return { language: languageOf(found), listings: byListing(found.listings) }
}

async function parse(bytes: Buffer): Promise<ReadXliff> {
  const beginning = bytes.subarray(0, 200).toString("utf8").replace("\uFEFF", "").trimStart()
  return beginning.startsWith("{") ? readTranslationJson(bytes) : readXliff(bytes)
}

/** Programs name a region as well: "ja-JP" is Japanese. */
const primary = (tag: string) => tag.split(/[-_]/, 1)[0]?.toLowerCase() ?? ""

function languageOf({ source, languages }: ReadXliff): TargetLocale {
  const [language, ...others] = new Set(languages.map(primary))
  const known = targetLocales.find((one) => one === language)
  if (primary(source) !== sourceLocale || !known || others.length > 0)
    return refuse("file", "translation_file_language", {
      languages: [source, ...languages].join(", ").slice(0, 60),
    })
  return known
}

/** A listing may stand in a file twice, once files have been put together. */
function byListing(listings: FileListing[]): FileListing[] {
  const known = new Map<string, FileListing>()
  for (const { listing_id, units } of listings) {
    const before = known.get(listing_id)
    if (before) before.units.push(...units)
    else known.set(listing_id, { listing_id, units: [...units] })
  }
  return [...known.values()]
}
