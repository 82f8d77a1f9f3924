import type { ListingContent } from "@serumpun/domain/listing-content"
import { checkListingDraft } from "@serumpun/domain/listing-rules"
import type { Locale } from "@serumpun/domain/locales"
import { problem, type Problem } from "@serumpun/domain/problems"
import { readRows, writeRows, type FormValues } from "#app/lib/kept/form-values.ts"
import { readNumber } from "#app/lib/format/read-number.ts"
import { altField } from "./picture-fields.ts"
import { incotermRow, numberFields, specificationRow, tierRow } from "./listing-fields.ts"

const SHELF_LIFE_MAX_MONTHS = 600

const rowFields = {
  incoterms: incotermRow,
  specification: specificationRow,
  tiers: tierRow,
} as const

/** Tables of the editor whose rows close up. */
export const rowTables = Object.keys(rowFields)

/** Rows without gaps, so that a row on the page has the position that problems name. */
export function closeRows(values: FormValues): FormValues {
  let closed = values
  for (const [prefix, fields] of Object.entries(rowFields)) {
    closed = writeRows(closed, prefix, readRows(closed, prefix, fields))
  }
  return closed
}

/** What keeps the typed text from being saved at all; `values` have closed rows. */
export function checkTyped(values: FormValues, content: ListingContent, locale: Locale): Problem[] {
  const tierNumbers = content.tiers.flatMap((_, row) => [`tiers.${row}.min`, `tiers.${row}.usd`])
  const problems = [...numberFields, ...tierNumbers].flatMap((name) => {
    const value = readNumber(values[name], locale)
    if (value === null) return []
    if (Number.isNaN(value)) return [problem(name, "not_a_number")]
    return value < 0 ? [problem(name, "out_of_range", { min: 0 })] : []
  })
  const shelfLife = content.shelf_life_months
  if (shelfLife !== null && !(Number.isInteger(shelfLife) && shelfLife <= SHELF_LIFE_MAX_MONTHS))
    problems.push(
      problem("shelf_life_months", "out_of_range", { min: 1, max: SHELF_LIFE_MAX_MONTHS }),
    )
  readRows(values, "incoterms", incotermRow).forEach(({ rule, place }, row) => {
    if (place && !rule) problems.push(problem(`incoterms.${row}.rule`, "invalid_choice"))
  })
  readRows(values, "specification", specificationRow).forEach(({ key }, row) => {
    if (!key) problems.push(problem(`specification.${row}.key`, "invalid_choice"))
  })
  const unreadable = problems.map(({ field }) => field)
  return [
    ...problems,
    ...checkListingDraft(content).filter(({ field }) => !unreadable.includes(field)),
  ]
}

/** The rules' field paths as names of the editor's controls. */
export function nameListingProblems(problems: Problem[], content: ListingContent): Problem[] {
  return problems.map((found) => ({ ...found, field: controlOf(found.field, content) }))
}

function controlOf(field: string, content: ListingContent): string {
  const [, picture] = /^images\.(\d+)\.alt\./.exec(field) ?? []
  if (picture) return altField(content.images[Number(picture)]?.id ?? "")
  const [, described] = /^picture_alt\.([^.]+)\./.exec(field) ?? []
  if (described) return altField(described)
  const [, list, row, part] = /^(\w+)\.(\d+)(?:\.(\w+))?$/.exec(field) ?? []
  if (list === "certificate_ids") return `certificate_ids.${content.certificate_ids[Number(row)]}`
  if (list === "tiers" && part === "min" && row === "0") return "moq"
  // A tier's end is not typed: it is wrong when the next tier's start is.
  if (list === "tiers" && part === "max") return `tiers.${Number(row) + 1}.min`
  if (field === "tiers") return "tiers.0.usd"
  if (field === "incoterms") return "incoterms.0.rule"
  return field === "images" ? "file" : field
}

/** The first problem of each field: one sentence is enough to go back to it. */
export function withoutDoubles(problems: Problem[]): Problem[] {
  // Several files are chosen in one field, and each has its own sentence.
  const keyOf = ({ field, params }: Problem) => `${field} ${params?.name ?? ""}`
  return problems.filter(
    (found, index) => problems.findIndex((other) => keyOf(other) === keyOf(found)) === index,
  )
}

/** Problems of what is there already, as opposed to what is still empty in an unfinished draft. */
export function isWrong({ code }: Problem): boolean {
  return !["required", "translation_missing", "image_required", "species_required"].includes(code)
}
