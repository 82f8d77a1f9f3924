import { expect, test } from "vitest"
import { comparePath, readCompared } from "./compare-address.ts"

const read = (query: string) => readCompared(new URLSearchParams(query))

test("an address names listings by commas or one by one, each once", () => {
  expect(read("l=palm-sugar,white-pepper&l=palm-sugar&l=anjat")).toEqual({
    handles: ["palm-sugar", "white-pepper", "anjat"],
    left_out: 0,
  })
  expect(read("l=palm-sugar%2Cwhite-pepper").handles).toEqual(["palm-sugar", "white-pepper"])
})

test("a fifth is counted as left out", () => {
  expect(read("l=a,b,c,d,e,f")).toEqual({ handles: ["a", "b", "c", "d"], left_out: 2 })
})

test("what cannot be a handle is no listing", () => {
  expect(read("l=../secret,<b>,%00,,a b,ok").handles).toEqual(["ok"])
  expect(read(`l=${"a".repeat(5000)}`).handles).toEqual([])
  expect(read("").handles).toEqual([])
})

test("an address that was written reads back", () => {
  const handles = ["palm-sugar", "white-pepper"]
  const written = comparePath("en", handles)
  expect(written).toBe("/en/compare?l=palm-sugar,white-pepper")
  expect(readCompared(new URL(written, "http://localhost").searchParams).handles).toEqual(handles)
  expect(comparePath("en", [])).toBe("/en/compare")
})
