import { sourceLocale, type TargetLocale } from "@serumpun/domain/translations"
import type { TranslationWork } from "../contracts/translation"
import { markOf } from "./file-unit"
import type { FieldNamer } from "./write-xliff"

/** Says that a file is one of ours, and which edition of its shape. */
export const JSON_FORMAT = "serumpun-translations/1"

/** The same content as in XLIFF, in the shape of docs/translation-files.md. */
export function writeTranslationJson(
  language: TargetLocale,
  listings: readonly TranslationWork[],
  nameOf: FieldNamer,
): string {
  const content = {
    format: JSON_FORMAT,
    source_language: sourceLocale,
    target_language: language,
    listings: listings.map(({ listing_id, title, producer, is_public, units }) => ({
      ...{ id: listing_id, title, producer, is_public },
      units: units.map((unit) => ({
        ...{ field: unit.field, name: nameOf(unit.field), max_length: unit.max },
        ...{ source: unit.source, text: unit.text, state: unit.state, mark: markOf(unit) },
      })),
    })),
  }
  return `${JSON.stringify(content, null, 1)}\n`
}
