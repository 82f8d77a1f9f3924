import { expect, test } from "vitest"
import { askedList, isNarrowed, listHref } from "./asked-list.ts"

const asked = (search: string) =>
  askedList(new Request(`https://serumpun.example/en/account${search}`), "rfqs")

test("an address narrows, sorts and turns a list, and its pages keep all of it", () => {
  const list = asked("?q=palm+sugar&status=sent&sort=needed_by&page=3")
  expect(list.filters).toEqual({ q: "palm sugar", status: "sent", sort: "needed_by" })
  expect(list.page.page).toBe(3)
  expect(listHref(list)(2)).toBe("?q=palm+sugar&status=sent&sort=needed_by&page=2")
  expect(isNarrowed(list)).toBe(true)
})

test.each(["", "?status=all&sort=newest", "?status=paid&sort=price&q=%20"])(
  "what does not exist is as if it were not there: %s",
  (search) => {
    const list = asked(search)
    expect(list).toMatchObject({ q: "", status: "", sort: "newest", filters: {}, search: "" })
    expect(listHref(list)(1)).toBe("?")
    expect(isNarrowed(list)).toBe(false)
  },
)

test("a text longer than the backend takes is cut", () => {
  expect(asked(`?q=${"x".repeat(300)}`).q).toHaveLength(100)
})
