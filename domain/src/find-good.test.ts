import { expect, test } from "vitest"
import { findGood } from "./find-good.js"
import { checkHsCode } from "./hs-codes.js"
import { knownGoods } from "./known-goods.js"
import { categories } from "./places.js"

test.each([
  ["Lada putih", "090411"],
  ["merica bubuk", "090412"],
  ["KEMPLANG", "190590"],
  ["gula semut aren", "170290"],
  ["anjat", "460212"],
  ["kopi sangrai", "090121"],
  ["biji kopi", "090111"],
  ["nilam", "330129"],
  ["meja jati", "940360"],
])("%s has the HS code %s", (typed, code) => {
  expect(findGood(typed)?.hs_code).toBe(code)
})

test("what nobody knows, and what could be several goods, is left to the producer", () => {
  for (const typed of ["", " ", "mobil", "gula", "bubuk", "minyak"])
    expect(findGood(typed), typed).toBeNull()
})

test("a good is found by its name in another language", () => {
  const termsOf = (term: string) => (term === "white-pepper" ? ["白胡椒", "Weißer Pfeffer"] : [])
  expect(findGood("白胡椒", termsOf)?.name).toBe("Lada utuh")
  expect(findGood("weißer pfeffer", termsOf)?.hs_code).toBe("090411")
})

test("every word leads to one good, with a code of the system and a category of ours", () => {
  for (const { name, words, hs_code, category } of knownGoods) {
    for (const word of [name, ...words]) expect(findGood(word)?.name, word).toBe(name)
    expect(checkHsCode("hs_code", hs_code), name).toEqual([])
    expect(categories).toContain(category)
  }
})

test("every category that is not a raw good can be found by picking a good", () => {
  const found = new Set(knownGoods.map(({ category }) => category))
  expect(categories.filter((category) => !found.has(category))).toEqual(["raw/rattan"])
})
