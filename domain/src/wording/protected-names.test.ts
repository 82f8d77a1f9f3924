import fc from "fast-check"
import { expect, test } from "vitest"
import { findProtectedNames, namesIndication, protectedNames } from "./protected-names.js"

const names = (text: string, hs: string) => findProtectedNames(text, hs).map(({ name }) => name)
const [muntok, teran, gayo, kintamani, toraja] = protectedNames.map(({ name }) => name)

test.each([
  ["Muntok white pepper, whole", "090411", [muntok]],
  ["Lada putih Muntok utuh", "090411", [muntok]],
  ["MUNTOK Pfeffer", "090411", [muntok]],
  ["Muntokpfeffer aus Bangka", "090411", [muntok]],
  ["Muntok-Pfeffer", "090412", [muntok]],
  ["ムントク産の白胡椒", "090411", [muntok]],
  ["ﾑﾝﾄｸ ホワイトペッパー", "090411", [muntok]],
  ["فلفل أبيض مونتوك", "090411", [muntok]],
  ["من مونتـوك", "090411", [muntok]],
  ["Ｍｕｎｔｏｋ pepper", "090411", [muntok]],
  ["M\u00ADuntok pepper", "090411", [muntok]],
  ["Mun\u200Btok pepper", "090411", [muntok]],
  ["Múntok pepper", "090411", [muntok]],
  ["Arabica from the Gayo highlands", "090111", [gayo]],
  ["Gayokaffee, nass geschält", "090111", [gayo]],
  ["ガヨの生豆", "090111", [gayo]],
  ["بن الغايو الأخضر", "090111", [gayo]],
  ["بِنّ غَايُو", "090111", [gayo]],
  ["Roasted Gayo coffee under another code", "210112", [gayo]],
  ["Biscuits. They taste of Kintamani coffee", "190531", [kintamani]],
  ["Hochlandkaffee aus Toraja", "210112", [toraja]],
  ["Madu teran asli", "040900", [teran]],
  ["Kopi Gayo dan kopi Toraja", "090121", [gayo, toraja]],
  ["Toraja carving of jackfruit wood", "442090", []],
  ["A basket from Kintamani", "460212", []],
  ["Batik in the colours of Toraja. Goes well with coffee", "620520", []],
  ["Gayonara arabica", "090111", []],
  ["Veteran growers of pepper", "090411", []],
  ["Honey of veteran keepers", "040900", []],
  ["White pepper from Bangka", "090411", []],
  ["", "090411", []],
] as const)("“%s” under %s uses %j", (text, hs, expected) => {
  expect(names(text, hs)).toEqual(expected)
})

test("the sentence that uses a name is quoted as it was written", () => {
  const text = "Grown at 1,400 m. Our Gayo arabica is wet-hulled! Packed in jute."
  expect(findProtectedNames(text, "090111")).toEqual([
    { name: gayo, sentence: "Our Gayo arabica is wet-hulled" },
  ])
})

test("a certificate names an indication in any language, and another one does not", () => {
  expect(namesIndication(["ترخيص استعمال المؤشر غايو"], gayo!)).toBe(true)
  expect(namesIndication(["Licence for Kopi Arabika Gayo"], muntok!)).toBe(false)
  expect(namesIndication(["Licence"], "No such name")).toBe(false)
})

test("no text breaks it, and around a name nothing hides it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
      for (const { sentence } of findProtectedNames(text, "090111"))
        expect(sentence.length).toBeLessThanOrEqual(160)
      expect(names(`${text}. Kopi Gayo. ${text}`, "090111")).toContain(gayo)
    }),
  )
})
