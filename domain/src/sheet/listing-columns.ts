import { packageKinds } from "../containers.js"
import { LIMITS } from "../listing-rules.js"
import { locales, type Locale } from "../locales.js"
import { categories, markets, provinces } from "../places.js"
import { processingStages, units } from "../units.js"

/** Names of columns, under `column` in the texts of `listingImport`. */
export const columnNames = [
  "external_id",
  "handle",
  "title",
  "summary",
  "description",
  "category",
  "processing_stage",
  "hs_code",
  "unit",
  "province",
  "place",
  "species",
  "gi_claim",
  "claims_organic",
  "moq",
  "order_multiple",
  "lead_time_days",
  "capacity_per_month",
  "shelf_life_months",
  "season_from",
  "season_to",
  "tier_from",
  "tier_price",
  "incoterms",
  "markets",
  "specification",
  "packing_kind",
  "packing_inner",
  "inner_quantity",
  "carton_inner_count",
  "carton_length_cm",
  "carton_width_cm",
  "carton_height_cm",
  "carton_gross_kg",
  "carton_net_kg",
  "may_lie",
  "max_layers",
  "cartons_per_pallet",
  "wood_packaging",
  "sample_available",
  "sample_price_usd",
  "sample_quantity",
  "sample_lead_time_days",
] as const
export type ColumnName = (typeof columnNames)[number]

/** What a column takes; texts of these kinds explain it. */
export type ColumnKind = "text" | "number" | "whole" | "yes_no" | "choice" | "choices" | "rows"

export type SheetColumn = {
  /** Where the value stands in a listing's content: a path such as `packing.carton_net_kg`. */
  key: string
  name: ColumnName
  /** Of a text, when there is one column per language. */
  language?: Locale
  /** Counts from 1 in columns that repeat. */
  number?: number
  kind: ColumnKind
  /** Characters at most. */
  max?: number
  choices?: readonly string[]
  /** Texts that name the choices, in `trade.json`. */
  words?: "category" | "processing_stage" | "province" | "package" | "market"
  /** What an empty cell means. Undefined: what stands there stays, and a new listing needs a value. */
  empty?: string | number | boolean | null
  /** In the example row of the template. */
  example: string | number | null
}

export const MAX_SHEET_TIERS = 6

type Rest = Omit<SheetColumn, "key" | "name" | "kind" | "example">
const column = (
  key: string,
  name: ColumnName,
  kind: ColumnKind,
  example: SheetColumn["example"],
  rest: Rest = {},
): SheetColumn => ({ key, name, kind, example, ...rest })

const inLanguages = (
  key: string,
  name: "title" | "summary" | "description" | "packing_inner",
  max: number,
  examples: Partial<Record<Locale, string>>,
): SheetColumn[] =>
  // Indonesian first: the producer writes it first.
  [...locales]
    .sort((a, b) => Number(b === "id") - Number(a === "id"))
    .map((language) =>
      column(`${key}.${language}`, name, "text", examples[language] ?? null, {
        ...{ language, max },
        empty: "",
      }),
    )

const tierColumns: SheetColumn[] = Array.from({ length: MAX_SHEET_TIERS }, (_, index) => {
  const number = index + 1
  const price = column(`tiers.${index}.usd`, "tier_price", "number", [3.5, 3.2][index] ?? null, {
    ...{ number, empty: 0 },
  })
  const from = column(`tiers.${index}.min`, "tier_from", "number", index === 1 ? 500 : null, {
    ...{ number, empty: 0 },
  })
  // The first price holds from the minimum order on.
  return index === 0 ? [price] : [from, price]
}).flat()

const measures: [ColumnName, string, number][] = [
  ["inner_quantity", "packing.inner_quantity", 0.5],
  ["carton_inner_count", "packing.carton_inner_count", 20],
  ["carton_length_cm", "packing.carton_length_cm", 40],
  ["carton_width_cm", "packing.carton_width_cm", 30],
  ["carton_height_cm", "packing.carton_height_cm", 25],
  ["carton_gross_kg", "packing.carton_gross_kg", 11],
  ["carton_net_kg", "packing.carton_net_kg", 10],
]

const number = (key: string, name: ColumnName, example: number | null, empty: number | null) =>
  column(key, name, "number", example, { empty })
const yesNo = (key: string, name: ColumnName, example: "yes" | "no") =>
  column(key, name, "yes_no", example, { empty: false })
const choice = (key: string, name: ColumnName, example: string, rest: Rest) =>
  column(key, name, "choice", example, rest)

/** One row of a sheet is one listing; in this order the columns stand in the template and in exports. */
export const listingColumns: readonly SheetColumn[] = [
  column("external_id", "external_id", "whole", 1001, { empty: null }),
  column("handle", "handle", "text", null, { max: 80, empty: "" }),
  ...inLanguages("title", "title", LIMITS.title, {
    id: "Gula aren semut",
    en: "Granulated palm sugar",
  }),
  ...inLanguages("summary", "summary", LIMITS.summary, {
    id: "Gula aren butiran dari Lebak",
    en: "Granulated palm sugar from Lebak",
  }),
  ...inLanguages("description", "description", LIMITS.description, {
    id: "Disadap dan dimasak setiap hari, dikeringkan sampai kadar air di bawah 2 %.",
    en: "Tapped and boiled daily, dried to less than 2 % moisture.",
  }),
  choice("category", "category", "food/sugar", { choices: categories, words: "category" }),
  choice("processing_stage", "processing_stage", "finished", {
    choices: processingStages,
    words: "processing_stage",
  }),
  column("hs_code", "hs_code", "text", "170290", { max: 20, empty: "" }),
  choice("unit", "unit", "kg", { choices: units }),
  choice("province", "province", "ID-BT", { choices: Object.keys(provinces), words: "province" }),
  column("place", "place", "text", "Sobang, Lebak", { max: LIMITS.place, empty: "" }),
  column("species", "species", "text", "Arenga pinnata", {
    max: LIMITS.specification,
    empty: null,
  }),
  column("gi_claim", "gi_claim", "text", null, { max: LIMITS.specification, empty: null }),
  yesNo("claims_organic", "claims_organic", "no"),
  number("moq", "moq", 100, 0),
  number("order_multiple", "order_multiple", 10, 1),
  column("lead_time_days", "lead_time_days", "whole", 14, { empty: 0 }),
  number("capacity_per_month", "capacity_per_month", 2000, 0),
  column("shelf_life_months", "shelf_life_months", "whole", 24, { empty: null }),
  column("season.from_month", "season_from", "whole", 4, { empty: null }),
  column("season.to_month", "season_to", "whole", 10, { empty: null }),
  ...tierColumns,
  column("incoterms", "incoterms", "rows", "FOB Tanjung Priok (sea)"),
  column("markets", "markets", "choices", "JP, EU", { choices: markets, words: "market" }),
  ...(["id", "en"] as const).map((language) =>
    column(
      `specification.${language}`,
      "specification",
      "rows",
      language === "id" ? "moisture: di bawah 2 %\ncolour: cokelat" : "moisture: below 2 %",
      { language },
    ),
  ),
  choice("packing.kind", "packing_kind", "carton", {
    ...{ choices: packageKinds, words: "package" },
    empty: "carton",
  }),
  ...inLanguages("packing.inner", "packing_inner", LIMITS.note, { id: "Kantong", en: "Pouch" }),
  ...measures.map(([name, key, example]) => number(key, name, example, 0)),
  yesNo("packing.may_lie", "may_lie", "no"),
  number("packing.max_layers", "max_layers", null, 0),
  number("packing.cartons_per_pallet", "cartons_per_pallet", null, 0),
  yesNo("packing.wood_packaging", "wood_packaging", "no"),
  yesNo("sample.available", "sample_available", "yes"),
  number("sample.price_usd", "sample_price_usd", 15, null),
  number("sample.quantity", "sample_quantity", 0.5, null),
  number("sample.lead_time_days", "sample_lead_time_days", 3, null),
]

const byKey = new Map(listingColumns.map((found) => [found.key, found]))

export const listingColumn = (key: string): SheetColumn | undefined => byKey.get(key)

/** The column in which a problem at this path of the content stands; null when no column holds it. */
export function columnOfField(field: string): string | null {
  if (byKey.has(field)) return field
  const [first = "", second, third, fourth] = field.split(".")
  if (byKey.has(first)) return first
  if (first === "specification") return `specification.${fourth === "en" ? "en" : "id"}`
  if (first === "tiers") return columnOfTier(Number(second) || 0, third)
  const under = [...byKey.keys()].find((key) => key.startsWith(`${field}.`))
  return under ?? null
}

function columnOfTier(index: number, part: string | undefined): string {
  const at = Math.min(index, MAX_SHEET_TIERS - 1)
  // The first price holds from the minimum order on.
  if (part === "min") return at > 0 ? `tiers.${at}.min` : "moq"
  return `tiers.${at}.usd`
}

/** Whether a row can be told apart: by what a new listing is called, or by which one it changes. */
export const namesRows = (mapping: readonly (string | null)[]): boolean =>
  ["title.id", "external_id", "handle"].some((key) => mapping.includes(key))
