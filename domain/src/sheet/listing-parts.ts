import { incoterms, type ListingIncoterm, transportModes } from "../incoterms.js"
import type { ListingContent } from "../listing-content.js"
import { localized } from "../locales.js"
import { type PriceTier, tierEnd } from "../price-tiers.js"
import { problem, type Problem } from "../problems.js"
import { type SpecificationKey, specificationKeys } from "../units.js"
import { plainHeading } from "./headings.js"
import type { SheetColumn } from "./listing-columns.js"
import type { ChoiceWords } from "./listing-row.js"

/** The value at a path such as `packing.carton_net_kg` or `tiers.1.usd`; undefined when nothing is there. */
export function partOf(content: ListingContent, key: string): unknown {
  let part: unknown = content
  for (const name of key.split("."))
    part =
      typeof part === "object" && part !== null
        ? (part as Record<string, unknown>)[name]
        : undefined
  return part ?? null
}

function setPart(content: Record<string, unknown>, key: string, value: unknown): void {
  const names = key.split(".")
  const last = names.pop() ?? ""
  let part = content
  for (const name of names) part = part[name] as Record<string, unknown>
  part[last] = value
}

/** What the cells say, on top of `base`; the other parts stay. */
export function composeContent(
  base: ListingContent,
  values: ReadonlyMap<string, unknown>,
): ListingContent {
  const content = structuredClone(base)
  for (const [key, value] of values)
    if (!/^(external_id|handle|season\.|tiers\.|incoterms|specification\.)/.test(key))
      setPart(content as unknown as Record<string, unknown>, key, value)
  if (values.has("incoterms")) content.incoterms = values.get("incoterms") as ListingIncoterm[]
  content.season = composeSeason(base, values)
  content.tiers = composeTiers(base, content.moq, values)
  content.specification = composeSpecification(base, values)
  return content
}

function composeSeason(base: ListingContent, values: ReadonlyMap<string, unknown>) {
  const month = (name: "from_month" | "to_month") => {
    const key = `season.${name}`
    return values.has(key) ? values.get(key) : (base.season?.[name] ?? null)
  }
  const [from_month, to_month] = [month("from_month"), month("to_month")]
  if (from_month === null && to_month === null) return null
  // One month alone is named as missing by the check of the whole.
  return { from_month, to_month } as { from_month: number; to_month: number }
}

/** Only the lower bounds stand in the sheet: a tier ends where the next begins, the first starts at the MOQ. */
function composeTiers(
  base: ListingContent,
  moq: number,
  values: ReadonlyMap<string, unknown>,
): PriceTier[] {
  const named = [...values.keys()].filter((key) => key.startsWith("tiers."))
  if (named.length === 0 && moq === base.moq) return base.tiers
  const rows = Math.max(base.tiers.length, ...named.map((key) => Number(key.split(".")[1]) + 1))
  const valueAt = (index: number, name: "min" | "usd"): number => {
    const key = `tiers.${index}.${name}`
    return values.has(key) ? Number(values.get(key)) : (base.tiers[index]?.[name] ?? 0)
  }
  const bounds = Array.from({ length: rows }, (_, index) => ({
    min: index === 0 ? moq : valueAt(index, "min"),
    usd: valueAt(index, "usd"),
  })).filter(({ min, usd }, index) => usd > 0 || (index > 0 && min > 0))
  return bounds.map((tier, index) => {
    const next = bounds[index + 1]
    return { min: tier.min, max: next ? tierEnd(next.min) : null, usd: tier.usd }
  })
}

type Spec = { key: SpecificationKey; text: string }

/** Rows are those of the columns in the file; what another language says of a row stays. */
function composeSpecification(
  base: ListingContent,
  values: ReadonlyMap<string, unknown>,
): ListingContent["specification"] {
  const written = (["id", "en"] as const).flatMap((language) => {
    const rows = values.get(`specification.${language}`) as Spec[] | undefined
    return rows ? [{ language, rows }] : []
  })
  if (written.length === 0) return base.specification
  const keys = [
    ...new Set([
      ...written.flatMap(({ rows }) => rows.map(({ key }) => key)),
      ...base.specification.map(({ key }) => key),
    ]),
  ]
  return keys.flatMap((key) => {
    const value = localized(base.specification.find((row) => row.key === key)?.value)
    for (const { language, rows } of written)
      value[language] = rows.find((row) => row.key === key)?.text ?? ""
    return Object.values(value).some(Boolean) ? [{ key, value }] : []
  })
}

/** Several things in one cell, one below the other. */
export function writeRowsCell({ key, language }: SheetColumn, content: ListingContent) {
  if (key === "markets") return content.markets.join(", ") || null
  if (key === "incoterms")
    return (
      content.incoterms
        .map(({ rule, place, transport }) => `${rule} ${place} (${transport})`)
        .join("\n") || null
    )
  return (
    content.specification
      .flatMap(({ key, value }) => {
        const text = value[language ?? "id"]
        return text ? [`${key}: ${text.replaceAll("\n", " ")}`] : []
      })
      .join("\n") || null
  )
}

export type ReadRows = { value: unknown[]; problems: Problem[] }

export function readRowsCell(column: SheetColumn, text: string, words: ChoiceWords): ReadRows {
  if (column.key === "markets") return readChoices(column, text, words)
  return column.key === "incoterms" ? readIncoterms(text) : readSpecification(column.key, text)
}

function readChoices(
  { key, choices = [], words: group }: SheetColumn,
  text: string,
  words: ChoiceWords,
) {
  const problems: Problem[] = []
  const value = split(text, /[,;\n]/).flatMap((typed) => {
    const found =
      choices.find((choice) => choice.toLowerCase() === typed.toLowerCase()) ??
      (group ? words[group]?.get(plainHeading(typed)) : undefined)
    if (!found) problems.push(problem(key, "invalid_choice"))
    return found ? [found] : []
  })
  return { value, problems: problems.slice(0, 1) }
}

const split = (text: string, at: RegExp): string[] =>
  text
    .split(at)
    .map((piece) => piece.trim())
    .filter(Boolean)

/** A semicolon ends a row when the next one follows it, and is a part of the text otherwise. */
function splitRows(text: string, begins: (piece: string) => boolean): string[] {
  return split(text, /\n/).flatMap((row) => {
    const pieces: string[] = []
    for (const piece of row.split(";")) {
      if (pieces.length === 0 || begins(piece.trim())) pieces.push(piece.trim())
      else pieces[pieces.length - 1] += `;${piece}`
    }
    return pieces.filter(Boolean)
  })
}

const ruleOf = (piece: string) =>
  incoterms.find((rule) => piece.slice(0, 3).toUpperCase() === rule && !/^\S{4}/.test(piece))

/** "FOB Tanjung Priok (sea)", one per line; without a bracket the goods go by sea. */
function readIncoterms(text: string): ReadRows {
  const problems: Problem[] = []
  const value = splitRows(text, (piece) => Boolean(ruleOf(piece))).flatMap((piece) => {
    const rule = ruleOf(piece)
    const rest = piece.slice(3).trim()
    const bracket = rest.lastIndexOf("(")
    const typed = rest.endsWith(")") && bracket >= 0 ? rest.slice(bracket + 1, -1).trim() : null
    const mode = transportModes.find((name) => name === typed?.toLowerCase())
    if (!rule) problems.push(problem("incoterms", "invalid_choice"))
    const place = mode ? rest.slice(0, bracket).trim() : rest
    return rule ? [{ rule, place, transport: mode ?? ("sea" as const) }] : []
  })
  return { value, problems: problems.slice(0, 1) }
}

const specificationKey = (piece: string) => {
  const typed = piece.split(":")[0]?.trim().toLowerCase()
  return piece.includes(":") ? specificationKeys.find((key) => key === typed) : undefined
}

/** "moisture: below 2 %", one per line. */
function readSpecification(field: string, text: string): ReadRows {
  const problems: Problem[] = []
  const value = splitRows(text, (piece) => Boolean(specificationKey(piece))).flatMap((piece) => {
    const key = specificationKey(piece)
    if (!key) problems.push(problem(field, "not_understood"))
    return key ? [{ key, text: piece.slice(piece.indexOf(":") + 1).trim() }] : []
  })
  const keys = value.map(({ key }) => key)
  if (new Set(keys).size < keys.length) problems.push(problem(field, "repeated"))
  return { value, problems: problems.slice(0, 1) }
}
