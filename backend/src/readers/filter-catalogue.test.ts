import { expect, test } from "vitest"
import { type CatalogueFilter, filterCatalogue } from "./filter-catalogue"
import { fold } from "./fold"
import type { CatalogueEntry } from "./public-catalogue"

function entry(id: string, given: Partial<CatalogueEntry["document"]>, text = id): CatalogueEntry {
  const document = {
    category: "food/sugar",
    category_root: "food",
    province: "ID-BT",
    certificates: [],
    incoterms: ["FOB"],
    published_at_ts: 0,
    ...given,
  } as unknown as CatalogueEntry["document"]
  const card = { id, price_from: given.price_from ?? 1 } as CatalogueEntry["card"]
  return { card, document, searchable: fold(text), hidden_until: null }
}
const filter = (given: Partial<CatalogueFilter>): CatalogueFilter => ({
  q: "",
  selected: {},
  sort: "relevance",
  page: 1,
  per_page: 24,
  ...given,
})
const ids = (entries: CatalogueEntry[], given: Partial<CatalogueFilter>) =>
  filterCatalogue(entries, filter(given)).listings.map(({ id }) => id)

test("every word must occur, whatever its case and accents", () => {
  const entries = [entry("a", {}, "Gula Arén Sobang"), entry("b", {}, "Gula pasir")]

  expect(ids(entries, { q: "GULA aren" })).toEqual(["a"])
})

test("values of one dimension widen, two dimensions narrow", () => {
  const entries = [
    entry("a", { province: "ID-BT" as never }),
    entry("b", { province: "ID-BB" as never }),
    entry("c", { province: "ID-BB" as never, incoterms: ["EXW"] }),
  ]

  expect(ids(entries, { selected: { province: ["ID-BT", "ID-BB"] } })).toEqual(["a", "b", "c"])
  expect(ids(entries, { selected: { province: ["ID-BB"], incoterm: ["EXW"] } })).toEqual(["c"])
})

test("a chosen dimension still counts what its other values would give", () => {
  const entries = [
    entry("a", { province: "ID-BT" as never }),
    entry("b", { province: "ID-BB" as never, incoterms: ["EXW"] }),
  ]

  const { facets } = filterCatalogue(entries, filter({ selected: { province: ["ID-BT"] } }))

  expect(facets.province).toEqual({ "ID-BT": 1, "ID-BB": 1 })
  expect(facets.incoterm).toEqual({ FOB: 1 })
})

test("sorts by names without regard to capitals and accents", () => {
  const names = ["Élan mat", "zebra mat", "Dan mat", "abaca mat"]
  const entries = names.map((name) => entry(name, { name_key: fold(name) }))
  expect(ids(entries, { sort: "name" })).toEqual(["abaca mat", "Dan mat", "Élan mat", "zebra mat"])
})

test("sorts by price and by date of publication", () => {
  const entries = [
    entry("dear", { price_from: 9, published_at_ts: 2 }),
    entry("cheap", { price_from: 1, published_at_ts: 1 }),
  ]

  expect(ids(entries, { sort: "price_asc" })).toEqual(["cheap", "dear"])
  expect(ids(entries, { sort: "newest" })).toEqual(["dear", "cheap"])
})

test("a page beyond the last is empty and still tells the total", () => {
  const answer = filterCatalogue([entry("a", {})], filter({ page: 99 }))

  expect(answer).toMatchObject({ listings: [], total: 1, page: 99 })
})

test("without search too, what curators put first stands first, is named, and leaves room for others", () => {
  const own = Array.from({ length: 4 }, (_, at) =>
    entry(`own${at}`, {
      id: `own${at}`,
      producer_handle: "own",
      pin_category: 10 - at,
      standing: 1,
    }),
  )
  const others = Array.from({ length: 9 }, (_, at) =>
    entry(`other${at}`, {
      ...{ id: `other${at}`, producer_handle: `other${at}` },
      ...{ pin_category: 0, standing: 100 - at, pin_catalogue: 0 },
    }),
  )
  const category = { selected: { category: ["food/sugar"] } }
  const { listings, chosen } = filterCatalogue([...others, ...own], filter(category))
  const first = listings.slice(0, 10).map(({ id }) => id)
  expect(first.filter((id) => id.startsWith("own"))).toEqual(["own0", "own1", "own2"])
  expect(first.slice(0, 4)).toEqual(["own0", "own1", "own2", "other0"])
  expect(chosen).toEqual(["own0", "own1", "own2", "own3"])
  const asked = filterCatalogue([...others, ...own], filter({ ...category, q: "o" }))
  expect(asked.chosen).toEqual([])
  expect(asked.listings[0]?.id).toBe("other0")
})
