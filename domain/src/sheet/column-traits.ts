import type { ColumnTrait } from "./xlsx.js"

/** Numbers of documents, which are no numbers to calculate with: a first zero counts. */
const typedAsText = new Set(["hs_code", "nib", "npwp", "contact_phone"])

type Column = { key: string; kind: string; choices?: readonly string[] }

/** What a spreadsheet is told of an import's column: the words of a choice, and what stays text. */
export function traitOf({ key, kind, choices = [] }: Column): ColumnTrait {
  if (typedAsText.has(key)) return { is_text: true }
  if (kind === "yes_no") return { choices: ["yes", "no"] }
  return kind === "choice" ? { choices } : {}
}
