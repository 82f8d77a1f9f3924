import { z } from "@medusajs/framework/zod"
import { textStates } from "@serumpun/domain/translations"
import { kindIn } from "./file-unit"
import type { ReadXliff } from "./read-xliff"
import { JSON_FORMAT } from "./write-json"

/** What has to be there; what else a program adds is not read. */
const shape = z.object({
  format: z.literal(JSON_FORMAT),
  source_language: z.string(),
  target_language: z.string(),
  listings: z.array(
    z.object({
      id: z.string(),
      units: z.array(
        z.object({
          field: z.string(),
          text: z.string(),
          state: z.enum(textStates).optional(),
          mark: z.string().default(""),
        }),
      ),
    }),
  ),
})

/** @throws an Error when it is no JSON in UTF-8, or has another shape */
export function readTranslationJson(bytes: Buffer): ReadXliff {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  const { source_language, target_language, listings } = shape.parse(JSON.parse(text))
  return {
    source: source_language,
    languages: [target_language],
    listings: listings.map(({ id, units }) => ({
      listing_id: id,
      units: units.map(({ field, text, state, mark }) => ({
        ...{ field, text, mark },
        kind: state ? kindIn(state) : null,
      })),
    })),
  }
}
