import type { Certificate } from "../certificates.js"
import type { ListingContent } from "../listing-content.js"
import type { Localized } from "../locales.js"
import { problem, type Problem } from "../problems.js"
import { findProtectedNames, namesIndication } from "./protected-names.js"

type Holding = Pick<Certificate, "scheme" | "number" | "issuer" | "scope">

/**
 * Protected names in whatever a buyer reads of a listing, in any language, for which none of its
 * certificates is a licence. Where a listing lies (`place`) is a fact and no name of goods.
 */
export function checkWording(content: ListingContent, held: readonly Holding[]): Problem[] {
  const licences = held
    .filter(({ scheme }) => scheme === "gi")
    .map(({ number, issuer, scope }) => [number, issuer, ...Object.values(scope)])
  const isLicensed = (name: string) => licences.some((words) => namesIndication(words, name))
  const problems = textsOf(content).flatMap(({ field, text }) =>
    findProtectedNames(text, content.hs_code)
      .filter(({ name }) => !isLicensed(name))
      .map((found) => problem(field, "protected_name", found)),
  )
  // A long text names it often; each field says it once.
  const seen = new Set<string>()
  return problems.filter(({ field, params }) => {
    const key = `${field} ${params?.name}`
    return !seen.has(key) && seen.add(key)
  })
}

/** Whatever a buyer reads of a listing, with the field and the language it stands in. */
export function textsOf(content: ListingContent): { field: string; text: string }[] {
  const localized: [string, Partial<Localized>][] = [
    ["title", content.title],
    ["summary", content.summary],
    ["description", content.description],
    ["packing.inner", content.packing.inner],
    ...content.specification.map(({ value }, index): [string, Partial<Localized>] => [
      `specification.${index}.value`,
      value,
    ]),
    ...content.images.map(({ alt }, index): [string, Partial<Localized>] => [
      `images.${index}.alt`,
      alt,
    ]),
  ]
  return [
    { field: "gi_claim", text: content.gi_claim ?? "" },
    ...localized.flatMap(([field, texts]) =>
      Object.entries(texts).map(([locale, text]) => ({ field: `${field}.${locale}`, text })),
    ),
  ]
}
