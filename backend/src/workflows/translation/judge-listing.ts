import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { ListingContent } from "@serumpun/domain/listing-content"
import { problem, type Problem } from "@serumpun/domain/problems"
import { type TargetLocale, translationKinds } from "@serumpun/domain/translations"
import type { TranslationWork } from "../../contracts/translation"
import { readTranslatable, readTranslationWork } from "../../readers/translation-work"
import type { FileListing } from "../../translation-files/file-unit"
import { problemsIn } from "../problems"
import { type JudgedUnit, judgeUnit, type SaidKind } from "./judge-unit"
import { planTranslation, type TranslateListingInput } from "./plan-translation"

type Asked = { language: TargetLocale; said: SaidKind; user_id: string }
export type JudgedListing = { title: string; units: JudgedUnit[]; saves: TranslateListingInput[] }

/**
 * What a file does to one listing, unit by unit, and the saves that do it; nothing is written here. A text that is refused
 * by itself or by a rule of the listing does not hold up the others.
 */
export async function judgeListing(
  container: MedusaContainer,
  { listing_id, units }: FileListing,
  { language, said, user_id }: Asked,
): Promise<JudgedListing> {
  const work = await readWork(container, listing_id, language)
  const known = new Set<string>()
  const judged = units.map((unit) => {
    const one = judgeUnit(work, unit, said)
    const isRepeated = known.has(unit.field)
    known.add(unit.field)
    return isRepeated ? refused(one, problem(`${unit.field}.${language}`, "repeated")) : one
  })
  const saves: TranslateListingInput[] = []
  for (const kind of translationKinds) {
    const save = { listing_id, language, kind, user_id }
    const planned = await planSave(container, save, judged)
    if (planned) saves.push(planned)
  }
  return { title: work.title, units: judged, saves }
}

async function readWork(
  container: MedusaContainer,
  listing_id: string,
  language: TargetLocale,
): Promise<TranslationWork> {
  const none = { listing_id, language, title: "", producer: "", units: [] }
  const nothing = { ...none, is_public: false, is_waiting: false }
  if (!/^\w{1,60}$/.test(listing_id)) return nothing
  try {
    return await readTranslationWork(container, listing_id, language)
  } catch (error) {
    if (error instanceof MedusaError && error.type === MedusaError.Types.NOT_FOUND) return nothing
    throw error
  }
}

/** Takes out what the listing's rules refuse until the rest passes; null when nothing is left. */
async function planSave(
  container: MedusaContainer,
  save: Omit<TranslateListingInput, "units">,
  judged: JudgedUnit[],
): Promise<TranslateListingInput | null> {
  for (;;) {
    const left = judged.filter(({ outcome, kind }) => outcome === "changed" && kind === save.kind)
    if (left.length === 0) return null
    const units = toSaved(left)
    try {
      await planTranslation(container, { ...save, units })
      return { ...save, units }
    } catch (error) {
      const problems = problemsIn(error)
      if (!problems) throw error
      const { base } = await readTranslatable(container, save.listing_id)
      refuseUnits(judged, left, problems, base.snapshot)
    }
  }
}

/** Units as the desk sends them. */
export const toSaved = (units: readonly JudgedUnit[]) =>
  units.map(({ field, text, seen }) => ({ field, text, seen }))

/** Notes problems at their units; one that is at none of them is everybody's. */
export function refuseUnits(
  judged: JudgedUnit[],
  left: readonly JudgedUnit[],
  problems: readonly Problem[],
  content: ListingContent | null,
): void {
  const wrong = new Map(problems.map((one) => [content ? unitPath(one, content) : one.field, one]))
  const isAtUnit = left.some(({ field }) => hasProblem(wrong, field))
  for (const unit of left) {
    const found = hasProblem(wrong, unit.field) ?? (isAtUnit ? undefined : problems[0])
    if (found) judged[judged.indexOf(unit)] = refused(unit, found)
  }
}

const hasProblem = (wrong: ReadonlyMap<string, Problem>, field: string) =>
  [...wrong].find(([path]) => path.slice(0, path.lastIndexOf(".")) === field)?.[1]

const refused = (unit: JudgedUnit, found: Problem): JudgedUnit => ({
  ...unit,
  ...{ outcome: "refused", problem: found },
})

/** Rules name rows by their place, texts are known by key and picture. */
function unitPath({ field }: Problem, { specification, images }: ListingContent): string {
  const [list, row, , locale] = field.split(".")
  const key = specification[Number(row)]?.key
  if (list === "specification" && key && locale) return `specification.${key}.${locale}`
  const picture = images[Number(row)]?.id
  return list === "images" && picture && locale ? `picture_alt.${picture}.${locale}` : field
}
