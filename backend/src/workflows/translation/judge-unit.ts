import { cleanText } from "@serumpun/domain/clean-text"
import { problem, type Problem } from "@serumpun/domain/problems"
import { checkText } from "@serumpun/domain/text-rules"
import type { TranslationKind } from "@serumpun/domain/translations"
import type {
  SaveTranslations,
  TranslationUnit,
  TranslationWork,
} from "../../contracts/translation"
import { fingerprint } from "../../merging/content-stamp"
import { type FileUnit, kindIn, readMark, type ReadMark } from "../../translation-files/file-unit"

/** What somebody says the texts of their file are; "file" leaves that to the file. */
export type SaidKind = TranslationKind | "file"

/** A text of a file beside what stands there. */
export type JudgedUnit = {
  field: string
  before: string
  text: string
  kind: TranslationKind
  outcome: "changed" | "same" | "empty" | "refused"
  problem: Problem | null
  /** As the text was seen when the file was made. */
  seen: string
}

/** Longer texts are not even cleaned: no field takes a tenth of it. */
const LONGEST = 20_000

/** What one text of a file would do, by itself; rules of the whole listing come after (`judge-listing.ts`). */
export function judgeUnit(
  work: TranslationWork,
  { field, mark, ...given }: FileUnit,
  said: SaidKind,
): JudgedUnit {
  const current = work.units.find((unit) => unit.field === field)
  const made = readMark(mark)
  const kind = said === "file" ? (given.kind ?? "draft") : said
  const text = given.text.length > LONGEST ? given.text : cleanText(given.text)
  const judged = { field, before: current?.text ?? "", text, kind, seen: made?.seen ?? "" }
  const as = (outcome: JudgedUnit["outcome"]) => ({ ...judged, outcome, problem: null })
  if (!text) return as("empty")
  if (made && isUntouched(made, text, given.kind)) return as("same")
  const isThere = current?.text === text && (current.state === kind || current.state === "reviewed")
  const found = wrongWith(work, current, made, judged)
  if (isThere && found?.code !== "original_changed") return as("same")
  return found ? { ...judged, outcome: "refused", problem: found } : as("changed")
}

/** Nobody has worked on it since the file was made: neither the text nor what the file says of it is another. */
const isUntouched = (made: ReadMark, text: string, kind: TranslationKind | null) =>
  made.text === fingerprint(text) && (kind === null || kind === kindIn(made.state))

function wrongWith(
  { language, is_public, is_waiting }: TranslationWork,
  current: TranslationUnit | undefined,
  made: ReadMark | null,
  {
    field,
    text,
    kind,
  }: Pick<SaveTranslations["units"][number], "field" | "text"> & {
    kind: TranslationKind
  },
): Problem | null {
  const path = `${field}.${language}`
  if (!current) return problem(path, "translation_unknown")
  if (!made) return problem(path, "translation_unmarked")
  if (text.length > LONGEST)
    return problem(path, "too_long", { max: current.max, length: text.length })
  const [wrong] = checkText(path, text, { max: current.max })
  if (wrong) return wrong
  if (!made.seen.startsWith(`${fingerprint(current.source)}.`))
    return problem(path, "original_changed")
  if (current.text !== text && made.seen !== current.seen) return problem(path, "changed_elsewhere")
  if (is_waiting) return problem("status", "transition_not_allowed", { from: "in_review" })
  if (kind === "machine" && current.state === "reviewed")
    return problem(path, "translation_reviewed")
  return kind === "draft" && is_public ? problem(path, "translation_draft") : null
}
