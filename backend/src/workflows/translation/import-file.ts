import type { MedusaContainer } from "@medusajs/framework/types"
import type { ImportAnswer, ImportTranslations } from "../../contracts/translation-file"
import type { TranslationFile } from "../../translation-files/file-unit"
import { problemsIn, refuse } from "../problems"
import { judgeListing, type JudgedListing, refuseUnits, toSaved } from "./judge-listing"
import { translateListingWorkflow } from "./translate-listing"

/** Work on one request stops here, in milliseconds; who sent the file goes on with the next listing. */
const PORTION_MS = 4_000

type Import = ImportTranslations & { user_id: string; isWritten: boolean }

/**
 * A portion of a translator's file: told unit by unit, and written where it is asked for. A listing's texts go in by
 * the workflow that the desk saves with, so that its lock, its rules and its log hold for files too. The same file
 * again changes nothing, which makes a portion that was cut off safe to send again.
 * @throws ProblemsError at `file` when it is for another language than was chosen
 */
export async function importFile(
  container: MedusaContainer,
  { language, listings }: TranslationFile,
  { kind: said, from, user_id, isWritten, ...chosen }: Import,
): Promise<ImportAnswer> {
  if (language !== chosen.language)
    refuse("file", "translation_file_language", { languages: language })
  const answer: ImportAnswer = {
    ...{ language, listings: listings.length, next: null, units: [] },
    counts: { changed: 0, same: 0, empty: 0, refused: 0 },
  }
  const end = Date.now() + PORTION_MS
  for (const [at, listing] of listings.entries()) {
    if (at < from) continue
    if (Date.now() > end) return { ...answer, next: at }
    const judged = await judgeListing(container, listing, { language, said, user_id })
    if (isWritten) await write(container, judged)
    tell(answer, listing.listing_id, judged)
  }
  return answer
}

/** What has changed since it was judged is refused under the lock, and told; the rest is written all the same. */
async function write(container: MedusaContainer, { saves, units }: JudgedListing): Promise<void> {
  for (const save of saves) {
    const left = () => units.filter((unit) => unit.outcome === "changed" && unit.kind === save.kind)
    for (let own = left(), isWritten = false; own.length > 0 && !isWritten; own = left()) {
      const input = { ...save, units: toSaved(own) }
      try {
        await translateListingWorkflow(container).run({ input })
        isWritten = true
      } catch (error) {
        const problems = problemsIn(error)
        if (!problems) throw error
        refuseUnits(units, own, problems, null)
      }
    }
  }
}

function tell(answer: ImportAnswer, listing_id: string, { title, units }: JudgedListing): void {
  for (const { field, before, text, kind, outcome, problem } of units) {
    answer.counts[outcome] += 1
    if (outcome === "changed" || outcome === "refused")
      answer.units.push({
        ...{ listing_id, title, field: field.slice(0, 120), before, kind, problem },
        text: text.slice(0, 4_000),
      })
  }
}
