import { expect, test } from "vitest"
import type { ListingContent } from "../listing-content.js"
import { inEveryLocale, localized } from "../locales.js"
import type { ReadCell } from "./cells.js"
import { columnOfField, listingColumns } from "./listing-columns.js"
import { readListingRow, writeListingCell } from "./listing-row.js"

const content = (change: Partial<ListingContent> = {}): ListingContent => ({
  title: inEveryLocale((locale) => `Gula aren 椰子糖 سكر (${locale})`),
  summary: localized({ id: "=SUM(A1)" }),
  description: localized({ id: "Baris satu\nbaris dua; tiga" }),
  specification: [
    { key: "moisture", value: localized({ id: "di bawah 2 %; kering", en: "below 2 %" }) },
    { key: "colour", value: localized({ ja: "茶色" }) },
  ],
  category: "food/sugar",
  processing_stage: "finished",
  hs_code: "090111",
  unit: "kg",
  province: "ID-BT",
  place: "Sobang; Lebak",
  species: null,
  gi_claim: null,
  claims_organic: true,
  moq: 100,
  order_multiple: 10,
  lead_time_days: 14,
  capacity_per_month: 2000.5,
  shelf_life_months: null,
  season: { from_month: 11, to_month: 2 },
  incoterms: [
    { rule: "FOB", place: "Tanjung Priok (sea); gate 2", transport: "sea" },
    { rule: "FCA", place: "Cengkareng", transport: "air" },
  ],
  tiers: Array.from({ length: 8 }, (_, index) => ({
    min: index === 0 ? 100 : 100 * (index + 1),
    max: index === 7 ? null : 100 * (index + 2) - 1,
    usd: 9 - index,
  })),
  packing: {
    ...{ kind: "bag", inner: localized({ id: "Kantong" }), inner_quantity: 0.5 },
    ...{ carton_inner_count: 20, carton_length_cm: 40, carton_width_cm: 30, carton_height_cm: 25 },
    ...{ carton_gross_kg: 11, carton_net_kg: 10, may_lie: true, max_layers: 4 },
    ...{ cartons_per_pallet: 0, wood_packaging: false },
  },
  sample: { available: true, price_usd: 0, quantity: 0.5, lead_time_days: null },
  certificate_ids: ["cert_1"],
  markets: ["JP"],
  images: [],
  ...change,
})

const rowOf = (from: ListingContent) =>
  new Map<string, ReadCell>(
    listingColumns
      .filter(({ key }) => key !== "handle" && key !== "external_id")
      .map((column) => [column.key, writeListingCell(column, from)]),
  )
const read = (cells: Map<string, ReadCell>, base: ListingContent, is_new = false) =>
  readListingRow(cells, { base, is_new, mark: ".", words: {} })

test("what an export writes comes back unchanged, even what its cells cannot hold", () => {
  const base = content()
  expect(read(rowOf(base), base)).toEqual({ content: base, problems: [] })
})

test("one cell changes one thing", () => {
  const base = content()
  const cells = rowOf(base).set("moq", 200).set("tiers.1.usd", "7.5").set("species", "Arenga")
  const { content: changed, problems } = read(cells, base)
  expect(problems).toEqual([])
  expect(changed).toMatchObject({ moq: 200, species: "Arenga", place: base.place })
  expect(changed.tiers).toHaveLength(8)
  expect(changed.tiers.slice(0, 2)).toEqual([
    { min: 200, max: 199, usd: 9 },
    { min: 200, max: 299, usd: 7.5 },
  ])
})

test("columns that the file does not have stay, empty cells are emptied", () => {
  const base = content()
  const { content: changed } = read(new Map([["place", null]]), base)
  expect(changed).toEqual({ ...base, place: "" })
})

test("a new listing needs its choices, whether the columns are empty or missing", () => {
  const { problems } = read(new Map([["unit", null]]), content(), true)
  expect(problems.map(({ field, code }) => [field, code])).toEqual(
    ["category", "processing_stage", "unit", "province"].map((field) => [field, "required"]),
  )
})

test.each<[string, ReadCell, string]>([
  ["moq", { refused: "cell_formula", shown: "=A1*2" }, "cell_formula"],
  ["title.id", { refused: "cell_merged", shown: "" }, "cell_merged"],
  ["moq", { day: "2026-10-02" }, "cell_date"],
  ["moq", "ten", "not_a_number"],
  ["moq", true, "not_a_number"],
  ["lead_time_days", 1.5, "too_many_decimals"],
  ["unit", "stone", "invalid_choice"],
  ["claims_organic", "perhaps", "not_understood"],
  ["incoterms", "XYZ Bandung", "invalid_choice"],
  ["markets", "JP, Mars", "invalid_choice"],
  ["specification.id", "moisture 2 %", "not_understood"],
])("%s with %j is %s", (key, cell, code) => {
  const { problems } = read(new Map([[key, cell]]), content())
  expect(problems.map(({ field, code }) => [field, code])).toEqual([[key, code]])
})

test("words of people: yes in several languages, an HS code without its first zero, a number as text", () => {
  const cells = new Map<string, ReadCell>([
    ["claims_organic", "Tidak"],
    ["packing.may_lie", "x"],
    ["hs_code", 90111],
    ["title.id", 2026],
    ["incoterms", "fob Tanjung Priok; EXW Bandung (Road)"],
    ["summary.id", "'=SUM(A1)"],
  ])
  const { content: changed, problems } = read(cells, content())
  expect(problems).toEqual([])
  expect(changed).toMatchObject({ claims_organic: false, hs_code: "090111" })
  expect(changed.packing.may_lie).toBe(true)
  expect(changed.title.id).toBe("2026")
  expect(changed.summary.id).toBe("=SUM(A1)")
  expect(changed.incoterms).toEqual([
    { rule: "FOB", place: "Tanjung Priok", transport: "sea" },
    { rule: "EXW", place: "Bandung", transport: "road" },
  ])
})

test("a problem anywhere in a listing has a column", () => {
  expect(
    ["tiers.9.usd", "tiers.0.min", "specification.2.value.en", "incoterms.0.place", "season"].map(
      columnOfField,
    ),
  ).toEqual(["tiers.5.usd", "moq", "specification.en", "incoterms", "season.from_month"])
  expect(columnOfField("certificate_ids.0")).toBeNull()
})
