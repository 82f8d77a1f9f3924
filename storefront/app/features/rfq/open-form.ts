import { isCurrency } from "@serumpun/domain/money"
import { answerLimits, type OpenRfqInput, type WantedGoods } from "@serumpun/domain/open-rfq-rules"
import { isLocale, type Locale } from "@serumpun/domain/locales"
import { categories } from "@serumpun/domain/places"
import { BASKET_MAX } from "@serumpun/domain/rfq-rules"
import { units } from "@serumpun/domain/units"
import {
  type FormValues,
  readFiles,
  readRows,
  textOrNull,
  withoutFile,
  writeRows,
} from "#app/lib/kept/form-values.ts"
import { readNumber, writeNumber } from "#app/lib/format/read-number.ts"
import { closeTiers, readTerms, readTiers, tierFields, type RfqIntent } from "./rfq-form.ts"

const goodsFields = ["title", "quantity", "target_price", "note", ...tierFields, "unit"]

export type OpenIntent =
  | { kind: "send" | "preview" | "update" | "add" | "keep" | "save" | "address" | "everyone" }
  | { kind: "remove"; at: number }
  | { kind: "remove_file"; id: string }
  | Extract<RfqIntent, { kind: "language" | "currency" }>

const steps = ["send", "preview", "add", "keep", "save", "address", "everyone"] as const

export function readOpenIntent(value: string | undefined): OpenIntent {
  const known = steps.find((kind) => kind === value)
  if (known) return { kind: known }
  const [name, choice = ""] = value?.split(":") ?? []
  if (name === "remove") return { kind: "remove", at: Number(choice) }
  if (name === "remove_file") return { kind: "remove_file", id: choice }
  if (name === "language" && isLocale(choice)) return { kind: "language", locale: choice }
  if (name === "currency" && isCurrency(choice)) return { kind: "currency", currency: choice }
  // Enter in a text field only reads the form again; the button that says so sends.
  return { kind: "update" }
}

/** Lines of which anything was typed; a unit alone stands there from the start. */
export function readGoods(values: FormValues): FormValues[] {
  return readRows(values, "goods", goodsFields)
    .filter(({ unit: _unit, ...typed }) => Object.values(typed).some(Boolean))
    .map(closeTiers)
}

/** The form after what its buttons beside "send" do; there is always a line to write in. */
export function applyOpenIntent(values: FormValues, intent: OpenIntent): FormValues {
  const typed = readGoods(values)
  const goods = intent.kind === "remove" ? typed.filter((_, at) => at !== intent.at) : typed
  const wantsRow = goods.length === 0 || (intent.kind === "add" && goods.length < BASKET_MAX)
  const rows = wantsRow ? [...goods, { title: "", unit: goods.at(-1)?.unit ?? "kg" }] : goods
  const kept = intent.kind === "remove_file" ? withoutFile(values, intent.id) : values
  const whom = intent.kind === "everyone" ? { ...kept, producer: "" } : kept
  return writeRows(whom, "goods", rows)
}

export function translateGoods(values: FormValues, from: Locale, to: Locale): FormValues {
  const numeric = ["quantity", "target_price", ...tierFields]
  const rows = readGoods(values).map((row) => ({
    ...row,
    ...Object.fromEntries(
      numeric.map((field) => {
        const text = row[field] ?? ""
        return [field, writeNumber(readNumber(text, from), to) || text]
      }),
    ),
  }))
  return writeRows(values, "goods", rows)
}

/**
 * The request that the form describes; what cannot be read fails the rules at its field.
 * @param producer_id the one producer it goes to; null for every curated producer of the category
 */
export function toOpenRfqInput(
  values: FormValues,
  locale: Locale,
  producer_id: string | null = null,
): OpenRfqInput {
  const number = (text: string | undefined) => readNumber(text, locale)
  const goods = readGoods(values).map((row): WantedGoods => ({
    title: row.title ?? "",
    unit: units.find((unit) => unit === row.unit) ?? "kg",
    quantity: number(row.quantity) ?? Number.NaN,
    target_price: number(row.target_price),
    tier_quantities: readTiers(row, locale),
    note: textOrNull(row.note),
  }))
  const chosen = categories.find((category) => category === values.category)
  const limit = answerLimits.find((one) => String(one) === values.answers_max)
  return {
    ...readTerms(values),
    producer_id,
    category: producer_id ? null : (chosen as OpenRfqInput["category"]),
    goods,
    answers_max: producer_id ? null : (limit ?? 5),
    file_ids: readFiles(values).map(({ id }) => id),
  }
}
