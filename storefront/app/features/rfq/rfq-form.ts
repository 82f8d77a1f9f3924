import { certificateSchemes } from "@serumpun/domain/certificates"
import { isIncoterm, transportModes, type Incoterm } from "@serumpun/domain/incoterms"
import type { Locale } from "@serumpun/domain/locales"
import { isCurrency, type Currency } from "@serumpun/domain/money"
import type { RfqInput } from "@serumpun/domain/rfq-rules"
import type { BasketLine } from "#app/lib/basket.server.ts"
import { readRows, textOrNull, writeRows, type FormValues } from "#app/lib/form-values.ts"
import { readNumber, writeNumber } from "#app/lib/read-number.ts"

const lineFields = ["listing_id", "handle", "quantity", "target_price", "note"] as const
export type RfqLineValues = Record<(typeof lineFields)[number], string>

export type RfqIntent =
  { kind: "send" | "update" | "undo" | "add" | "keep" } | { kind: "remove"; listing_id: string }

export function readIntent(value: string | undefined): RfqIntent {
  if (value === "send" || value === "undo" || value === "add" || value === "keep")
    return { kind: value }
  if (value?.startsWith("remove:"))
    return { kind: "remove", listing_id: value.slice("remove:".length) }
  // Enter in a text field recalculates; only the button that says so sends.
  return { kind: "update" }
}

export function readLines(values: FormValues): RfqLineValues[] {
  return readRows(values, "items", lineFields).map(toLine)
}

function toLine(row: FormValues): RfqLineValues {
  const { listing_id = "", handle = "", quantity = "", target_price = "", note = "" } = row
  return { listing_id, handle, quantity, target_price, note }
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
      listing_id,
      handle,
      quantity: quantity > 0 ? writeNumber(quantity, locale) : "",
      target_price: line?.target_price ?? "",
      note: line?.note ?? "",
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
 * What the buttons beside "send" do to the form: take a line out, put the last one back.
 * The line that was taken out travels in the form as `removed.0.*`.
 */
export function applyIntent(values: FormValues, intent: RfqIntent): FormValues {
  const lines = readLines(values)
  if (intent.kind === "remove") {
    const removed = lines.filter(({ listing_id }) => listing_id === intent.listing_id).slice(0, 1)
    const kept = lines.filter(({ listing_id }) => listing_id !== intent.listing_id)
    return writeRows(writeRows(values, "items", kept), "removed", removed)
  }
  if (intent.kind === "undo") {
    const removed = readRows(values, "removed", lineFields).map(toLine)
    return writeRows(writeRows(values, "items", [...lines, ...removed]), "removed", [])
  }
  return writeRows(values, "removed", [])
}

export function readRemoved(values: FormValues): RfqLineValues | null {
  return readRows(values, "removed", lineFields).map(toLine)[0] ?? null
}

/**
 * The request that the form describes, for `checkRfq`. Numbers that are none become NaN and choices
 * that are not offered stay as typed, so that the rules name them at their field.
 */
export function toRfqInput(values: FormValues, locale: Locale): RfqInput {
  const number = (text: string) => readNumber(text, locale)
  return {
    items: readLines(values).map(({ listing_id, quantity, target_price, note }) => ({
      listing_id,
      quantity: number(quantity) ?? Number.NaN,
      target_price: number(target_price),
      note: textOrNull(note),
    })),
    currency: values.currency as Currency,
    destination_country: values.destination_country ?? "",
    destination_city: values.destination_city?.trim() ?? "",
    destination_port: textOrNull(values.destination_port),
    incoterm: values.incoterm as Incoterm,
    transport_mode: transportModes.find((mode) => mode === values.transport_mode) ?? "sea",
    needed_by: values.needed_by ?? "",
    decision_by: textOrNull(values.decision_by),
    certificates_needed: certificateSchemes.filter(
      (scheme) => values[`certificates_needed.${scheme}`],
    ),
    sample_wanted: Boolean(values.sample_wanted),
    private_label: Boolean(values.private_label),
    packaging: textOrNull(values.packaging),
    repeat_volume: textOrNull(values.repeat_volume),
    message: textOrNull(values.message),
  }
}

/** The currency that totals are shown in while the form is being filled. */
export function currencyOf(values: FormValues, fallback: Currency): Currency {
  return isCurrency(values.currency) ? values.currency : fallback
}

export function incotermOf(values: FormValues): Incoterm | null {
  return isIncoterm(values.incoterm) ? values.incoterm : null
}
