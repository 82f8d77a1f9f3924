import { expect, test } from "vitest"
import { readCatalogueSearch } from "./catalogue-selection.ts"
import { readSought, writeSought } from "./sought-mark.ts"

const found = { total: 3, steps: [], limited: false }
const markOf = (query: string, page: object = found) =>
  readSought(
    writeSought("de", readCatalogueSearch(new URLSearchParams(query)).search, {
      ...found,
      ...page,
    }),
  )

test("a search is marked with its words, language and market, and with what came of it", () => {
  expect(markOf("q=Vanille;+Kaffee&ready_for=JP")).toEqual({
    ...{ outcome: "found", locale: "de", market: "JP", text: "vanille; kaffee" },
  })
  expect(markOf("q=vanille", { total: 0 })?.outcome).toBe("none")
  expect(markOf("q=バニラ&sort=moq&view=table")).toMatchObject({ text: "バニラ", market: "" })
})

test("what asks for nothing new is not marked", () => {
  for (const query of ["", "q=", "q=vanille&page=2", "q=vanille&category=food", "q=a%40b.de"])
    expect(markOf(query), query).toBeNull()
  expect(markOf("q=vanille", { limited: true }), "search was down").toBeNull()
  expect(readSought("found;xx;;a")).toBeNull()
  expect(readSought(undefined)).toBeNull()
})
