import type { ListingConflict } from "@serumpun/backend/src/contracts/listing-conflict.ts"
import type { Locale } from "@serumpun/domain/locales"
import type { ListingContent } from "@serumpun/domain/listing-content"
import { problem, type Problem } from "@serumpun/domain/problems"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import { altField, writeImageTexts } from "./picture-fields.ts"
import { writeListing } from "./write-listing.ts"

/** Fields that two phones have changed, with what the other one has saved in their controls. */
export type OpenConflicts = { paths: string[]; there: FormValues }

export const choiceName = (path: string) => `choice.${path}`

/** Everything the editor's controls show of a listing. */
export function writeControls(content: ListingContent, locale: Locale): FormValues {
  return { ...writeListing(content, locale), ...writeImageTexts(content.images, locale) }
}

/** The words of a picture have one control, in the reader's language; the others are not in the form. */
function controlPath(path: string, locale: Locale): string[] {
  const [first, id = "", language] = path.split(".")
  if (first !== "picture_alt") return [path]
  return language === locale ? [altField(id)] : []
}

/** The controls of a field: one, or those of the rows of its table. */
export function controlsUnder(path: string, values: FormValues): FormValues {
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => name === path || name.startsWith(`${path}.`)),
  )
}

function putUnder(path: string, values: FormValues, source: FormValues): FormValues {
  const own = controlsUnder(path, values)
  const others = Object.entries(values).filter(([name]) => !(name in own))
  return { ...Object.fromEntries(others), ...controlsUnder(path, source) }
}

/** The typed form on what stands now: what only the other phone changed is in it, the rest is as typed. */
export function afterConflict(
  values: FormValues,
  { content, conflicts, taken, stamp }: ListingConflict,
  locale: Locale,
): { values: FormValues; conflicts: OpenConflicts } {
  const there = writeControls(content, locale)
  const merged = taken
    .flatMap((path) => controlPath(path, locale))
    .reduce((form, path) => putUnder(path, form, there), values)
  const paths = conflicts.flatMap((path) => controlPath(path, locale))
  const open = paths.map((path) => controlsUnder(path, there))
  return {
    values: { ...merged, based_on: stamp },
    conflicts: { paths, there: Object.assign({}, ...open) as FormValues },
  }
}

/** Puts what was chosen into the form; `open` are the fields for which nothing was chosen. */
export function applyChoices(
  values: FormValues,
  there: FormValues,
): { values: FormValues; open: Problem[]; conflicts: OpenConflicts } {
  const paths = (values.conflicts ?? "").split(" ").filter(Boolean)
  const chosen = paths
    .filter((path) => values[choiceName(path)] === "there")
    .reduce((form, path) => putUnder(path, form, there), values)
  const open = paths.flatMap((path) =>
    values[choiceName(path)] ? [] : [problem(choiceName(path), "required")],
  )
  // As long as one is open, all stay as they were typed, beside what was chosen for them.
  return open.length > 0
    ? { values, open, conflicts: { paths, there } }
    : { values: withoutChoices(chosen), open, conflicts: { paths: [], there: {} } }
}

function withoutChoices(values: FormValues): FormValues {
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => name !== "conflicts" && !name.startsWith("choice.")),
  )
}

/** The beginning of a stamp, which tells it from others in an address; null without one. */
export function stampId(stamp: string | null | undefined): string | null {
  const [id = ""] = (stamp ?? "").split("~")
  return /^[\w-]{8}$/.test(id) ? id : null
}
