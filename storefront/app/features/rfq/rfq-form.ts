import { certificateSchemes } from "@serumpun/domain/certificates"
import { readDay } from "@serumpun/domain/days"
import { isIncoterm, transportModes, type Incoterm } from "@serumpun/domain/incoterms"
import { isLocale, type Locale } from "@serumpun/domain/locales"
import { isCurrency, type Currency } from "@serumpun/domain/money"
import type { RfqInput, RfqTerms } from "@serumpun/domain/rfq-rules"
import type { BasketLine } from "#app/lib/kept/basket.server.ts"
import {
  type FormValues,
  readRows,
  textOrNull,
  typedText,
  withoutFile,
  writeRows,
} from "#app/lib/kept/form-values.ts"
import { readNumber, writeNumber } from "#app/lib/format/read-number.ts"

/** Other quantities to be priced, by their place in a line of the form. */
export const tierFields = ["tier_quantities.0", "tier_quantities.1", "tier_quantities.2"] as const
const lineFields = [
  "listing_id",
  "handle",
  "quantity",
  "target_price",
  "note",
  ...tierFields,
] as const
export type RfqLineValues = Record<(typeof lineFields)[number], string>

/** A line that was taken out; `at` counts the lines that stood before it. */
export type RemovedLine = RfqLineValues & { at: string }

export type RfqIntent =
  | { kind: "send" | "preview" | "update" | "undo" | "add" | "keep" | "save" | "address" }
  | { kind: "remove_file"; id: string }
  | { kind: "remove"; listing_id: string }
  | { kind: "language"; locale: Locale }
  | { kind: "currency"; currency: Currency }

const steps = ["send", "preview", "undo", "add", "keep", "save", "address"] as const

export function readIntent(value: string | undefined): RfqIntent {
  const known = steps.find((kind) => kind === value)
  if (known) return { kind: known }
  if (value?.startsWith("remove:"))
    return { kind: "remove", listing_id: value.slice("remove:".length) }
  if (value?.startsWith("remove_file:"))
    return { kind: "remove_file", id: value.slice("remove_file:".length) }
  const [setting, choice] = value?.split(":") ?? []
  if (setting === "language" && isLocale(choice)) return { kind: "language", locale: choice }
  if (setting === "currency" && isCurrency(choice)) return { kind: "currency", currency: choice }
  // Enter in a text field recalculates; only the button that says so sends.
  return { kind: "update" }
}

export function readLines(values: FormValues): RfqLineValues[] {
  return readRows(values, "items", lineFields).map(toLine)
}

function toLine(row: FormValues): RfqLineValues {
  const line = Object.fromEntries(lineFields.map((field) => [field, row[field] ?? ""]))
  return closeTiers(line as RfqLineValues)
}

/** Quantities move up into the gaps before them, so that problems name the right field. */
export function closeTiers<Row extends FormValues>(row: Row): Row {
  const typed = tierFields.map((field) => row[field] ?? "").filter(Boolean)
  return { ...row, ...Object.fromEntries(tierFields.map((field, at) => [field, typed[at] ?? ""])) }
}

/** NaN for what is no number, so that the rules name it at its field. */
export function readTiers(row: FormValues, locale: Locale): number[] {
  return tierFields.flatMap((field) => readNumber(row[field], locale) ?? [])
}

/**
 * The basket as it appears in the form, with what the draft says about its lines. Quantity 0 = not
 * chosen yet.
 */
export function linesOfBasket(
  basket: BasketLine[],
  draft: FormValues,
  locale: Locale,
): RfqLineValues[] {
  const typed = readLines(draft)
  return basket.map(({ listing_id, handle, quantity }) => {
    const line = typed.find((one) => one.listing_id === listing_id)
    return {
      ...toLine(line ?? {}),
      listing_id,
      handle,
      quantity: quantity > 0 ? writeNumber(quantity, locale) : "",
    }
  })
}

export function basketOfLines(lines: RfqLineValues[], locale: Locale): BasketLine[] {
  return lines.map(({ listing_id, handle, quantity }) => {
    const amount = readNumber(quantity, locale) ?? 0
    return { listing_id, handle, quantity: Number.isFinite(amount) && amount > 0 ? amount : 0 }
  })
}

/**
 * What the buttons beside "send" do to the form: take a line out, put the last one back in its
 * place. The line that was taken out travels in the form as `removed.0.*`.
 */
export function applyIntent(values: FormValues, intent: RfqIntent): FormValues {
  const lines = readLines(values)
  if (intent.kind === "remove") {
    const at = lines.findIndex(({ listing_id }) => listing_id === intent.listing_id)
    const removed = lines
      .filter((_, index) => index === at)
      .map((line) => ({ ...line, at: String(at) }))
    const kept = lines.filter(({ listing_id }) => listing_id !== intent.listing_id)
    return writeRows(writeRows(values, "items", kept), "removed", removed)
  }
  if (intent.kind === "undo") {
    const removed = readRemoved(values)
    const restored = removed ? lines.toSpliced(Number(removed.at) || 0, 0, toLine(removed)) : lines
    return writeRows(writeRows(values, "items", restored), "removed", [])
  }
  const kept = intent.kind === "remove_file" ? withoutFile(values, intent.id) : values
  return writeRows(kept, "removed", [])
}

export function readRemoved(values: FormValues): RemovedLine | null {
  const [row] = readRows(values, "removed", [...lineFields, "at"])
  return row ? { ...toLine(row), at: row.at ?? "" } : null
}

/** The form as it reads in another language: typed numbers get that language's decimal mark. */
export function translateNumbers(values: FormValues, from: Locale, to: Locale): FormValues {
  const inLanguage = (text: string) => writeNumber(readNumber(text, from), to) || text
  const lines = readLines(values).map((line) => ({
    ...line,
    quantity: inLanguage(line.quantity),
    target_price: inLanguage(line.target_price),
    ...Object.fromEntries(tierFields.map((field) => [field, inLanguage(line[field])])),
  }))
  return writeRows(values, "items", lines)
}

/**
 * The request that the form describes, for `checkRfq`. Numbers that are none become NaN and choices
 * that are not offered stay as typed, so that the rules name them at their field.
 */
export function toRfqInput(values: FormValues, locale: Locale): RfqInput {
  const number = (text: string) => readNumber(text, locale)
  return {
    items: readLines(values).map((line) => ({
      listing_id: line.listing_id,
      quantity: number(line.quantity) ?? Number.NaN,
      target_price: number(line.target_price),
      tier_quantities: readTiers(line, locale),
      note: textOrNull(line.note),
    })),
    ...readTerms(values),
  }
}

/** What the form says beside its goods. */
export function readTerms(values: FormValues): RfqTerms {
  return {
    currency: values.currency as Currency,
    destination_country: values.destination_country ?? "",
    destination_city: typedText(values.destination_city),
    destination_port: textOrNull(values.destination_port),
    incoterm: values.incoterm as Incoterm,
    transport_mode: transportModes.find((mode) => mode === values.transport_mode) ?? "sea",
    needed_by: readDay(values.needed_by ?? ""),
    decision_by: readDay(values.decision_by ?? "") || null,
    certificates_needed: certificateSchemes.filter(
      (scheme) => values[`certificates_needed.${scheme}`],
    ),
    sample_wanted: Boolean(values.sample_wanted),
    private_label: Boolean(values.private_label),
    packaging: textOrNull(values.packaging),
    repeat_volume: textOrNull(values.repeat_volume),
    message: textOrNull(values.message),
    hides_company: Boolean(values.hides_company),
    hides_target_prices: Boolean(values.hides_target_prices),
  }
}

/** The currency that totals are shown in while the form is being filled. */
export function currencyOf(values: FormValues, fallback: Currency): Currency {
  return isCurrency(values.currency) ? values.currency : fallback
}

export function incotermOf(values: FormValues): Incoterm | null {
  return isIncoterm(values.incoterm) ? values.incoterm : null
}
