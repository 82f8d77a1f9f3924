import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { translationFileLimits } from "@serumpun/domain/translation-files"
import type { TranslationWork } from "../contracts/translation"
import type { ExportTranslations } from "../contracts/translation-file"
import { listTranslations, readTranslationWork } from "./translation-work"

/**
 * Listings with the texts that a file takes out: those of the queue in its order, or the named ones; `count` are
 * all that the queue shows.
 * @throws NOT_FOUND when there are no such texts, or a named listing is not there
 */
export async function readExportedTranslations(
  container: MedusaContainer,
  { ids, language, state, province, category, offset }: ExportTranslations,
): Promise<{ listings: TranslationWork[]; count: number }> {
  const narrowed = {
    language,
    state,
    province,
    category,
    offset,
    limit: translationFileLimits.listings,
  }
  const { named, count } = ids
    ? { named: ids, count: ids.length }
    : await listed(container, narrowed)
  const found: TranslationWork[] = []
  for (const id of named) {
    const work = await readTranslationWork(container, id, language)
    const units = state ? work.units.filter((unit) => unit.state === state) : work.units
    if (units.length > 0) found.push({ ...work, units })
  }
  if (found.length === 0)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There are no such texts")
  return { listings: found, count }
}

async function listed(
  container: MedusaContainer,
  asked: Parameters<typeof listTranslations>[1],
): Promise<{ named: string[]; count: number }> {
  const { listings, count } = await listTranslations(container, asked)
  return { named: listings.map(({ listing_id }) => listing_id), count }
}
