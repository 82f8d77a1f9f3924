import { expect, test } from "vitest"
import {
  catalogueQueryString,
  chosenFilters,
  readCatalogueSearch,
  withoutFilter,
} from "./catalogue-selection.ts"

const read = (query: string) => readCatalogueSearch(new URLSearchParams(query))

test("an address reads back as it was written", () => {
  const query =
    "?q=palm+sugar&category=food%2Fsugar&ready_for=EU&certificate=halal&unit=kg&province=ID-BT&province=ID-BB&sample=1&sort=newest&page=3&view=table"
  const { search, ignored } = read(query)
  expect(ignored).toEqual([])
  expect(catalogueQueryString(search)).toBe(query)
})

test("what is not known is left out and named", () => {
  const { search, ignored } = read(
    "province=ID-XX&moq_band=huge&page=-4&sort=random&category=guns&view=wall",
  )
  expect(ignored.sort()).toEqual(["category", "moq_band", "page", "province", "sort", "view"])
  expect(catalogueQueryString(search)).toBe("")
})

test("a form's empty controls are no filters", () => {
  const { search, ignored } = read("q=&ready_for=&sort=&province=")
  expect(ignored).toEqual([])
  expect(chosenFilters(search)).toEqual([])
})

test("an absurd page number is still a number, which the page brings back to the last one", () => {
  expect(read("page=99999999").search.page).toBe(99999999)
  expect(read("page=999999999999").ignored).toEqual(["page"])
})

test.each(["page", "sort", "category", "ready_for", "q", "view"])(
  "%s given twice says nothing",
  (name) => {
    const values: Record<string, [string, string]> = {
      page: ["2", "3"],
      sort: ["newest", "moq"],
      category: ["food", "craft"],
      ready_for: ["EU", "US"],
      q: ["a", "b"],
      view: ["cards", "table"],
    }
    const query = new URLSearchParams(values[name]?.map((value) => [name, value]))
    expect(readCatalogueSearch(query).ignored).toEqual([name])
  },
)

test("taking one value away keeps its neighbours and starts at the first page", () => {
  const { search } = read("province=ID-BT&province=ID-BB&page=2")
  const left = withoutFilter(search, { name: "province", value: "ID-BT" })
  expect(catalogueQueryString(left)).toBe("?province=ID-BB")
})

test("a certificate can be named as the trade does", () => {
  expect(read("certificate=organic&certificate=p-irt").search.certificate).toEqual([
    "organic_eu",
    "organic_usda_nop",
    "organic_jas",
    "p_irt",
  ])
  expect(read("certificate=gold").ignored).toEqual(["certificate"])
})
