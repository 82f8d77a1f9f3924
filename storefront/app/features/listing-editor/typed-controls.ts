import type { Locale } from "@serumpun/domain/locales"
import type { FormValues } from "#app/lib/kept/form-values.ts"

/** Each is one field of a listing, though many controls. */
const wholes = ["tiers", "incoterms", "specification", "season"]

/** The field of a listing, as its stamp names it, that a control of the editor belongs to. */
export function fieldOfControl(name: string, locale: Locale): string {
  const [first = "", second = ""] = name.split(".")
  if (wholes.includes(first)) return first
  return first === "picture_alt" ? `picture_alt.${second}.${locale}` : name
}

/** Controls that belong to no field: what buttons and answers to questions put into the form. */
const noFields = /^(?:intent|good|based_on|conflicts|alt|choice\..*|confirm\..*)?$/

/**
 * What is different now from what the server is known to have, with every control of a table that is
 * different: its rows mean something together only. An emptied box is told by an empty text.
 */
export function typedSince(from: FormValues, now: FormValues): FormValues {
  const names = new Set([...Object.keys(from), ...Object.keys(now)])
  const differs = [...names].filter(
    (name) => !noFields.test(name) && (from[name] ?? "") !== (now[name] ?? ""),
  )
  const tables = wholes.filter((whole) => differs.some((name) => name.startsWith(`${whole}.`)))
  const told = [...names].filter(
    (name) => differs.includes(name) || tables.some((table) => name.startsWith(`${table}.`)),
  )
  return Object.fromEntries(told.map((name) => [name, now[name] ?? ""]))
}

/** What was typed on top of what stands there; of a table that was typed, nothing of before remains. */
export function onTop(present: FormValues, typed: FormValues): FormValues {
  const tables = wholes.filter((whole) =>
    Object.keys(typed).some((name) => name.startsWith(`${whole}.`)),
  )
  const others = Object.entries(present).filter(
    ([name]) => !tables.some((table) => name.startsWith(`${table}.`)),
  )
  return { ...Object.fromEntries(others), ...typed }
}
