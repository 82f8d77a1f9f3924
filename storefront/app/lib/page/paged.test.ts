import { expect, test } from "vitest"
import { askedPage, pageHref, pagesOf } from "./paged.ts"

const ask = (search: string) => askedPage(new Request(`https://serumpun.example/en${search}`))

test("a page is asked for by its number, from the first row after the page before", () => {
  expect(ask("?page=3")).toEqual({ page: 3, query: { limit: "25", offset: "50" } })
})

test.each(["", "?page=", "?page=0", "?page=-1", "?page=1.5", "?page=x", "?page=1e9"])(
  "%s is the first page",
  (search) => expect(ask(search).page).toBe(1),
)

test("the last page may be partly filled, and the first one needs no number", () => {
  expect(pagesOf(ask(""), 51)).toEqual({ page: 1, pages: 3 })
  expect(pagesOf(ask(""), 0)).toEqual({ page: 1, pages: 0 })
  expect([pageHref(1), pageHref(2)]).toEqual(["?", "?page=2"])
})
