import { expect, test } from "vitest"
import type { ListingContent } from "../listing-content.js"
import { checkRawRattan } from "./raw-rattan.js"

const goods = (title: object, change: object = {}) =>
  checkRawRattan({
    ...{ title, processing_stage: "raw", hs_code: "140190" },
    ...change,
  } as unknown as ListingContent).map(({ field, code }) => `${field} ${code}`)
const refused = ["processing_stage export_banned_raw_rattan"]

test.each([
  { en: "Rattan poles, washed" },
  { id: "Batang rotan" },
  { ja: "丸籐の原料" },
  { ja: "ラタン ポール" },
  { de: "Rohrattan, geschwefelt" },
  { ar: "أعواد الروطان" },
  { en: "Canes", id: "ROTAN mentah" },
])("raw %j is refused under any code", (title) => {
  expect(goods(title)).toEqual(refused)
  expect(goods(title, { hs_code: "440420" })).toEqual(refused)
  expect(goods(title, { processing_stage: "finished" })).toEqual([])
})

test("other raw goods pass, and rattan's own code is refused by itself", () => {
  expect(goods({ en: "Bamboo poles" })).toEqual([])
  expect(goods({ en: "Ratan Lal’s cardamom" })).toEqual([])
  expect(goods({ en: "Rattan poles" }, { hs_code: "140120" })).toEqual([])
})
