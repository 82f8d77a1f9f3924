import { expect, test } from "vitest"
import type { ListingContent } from "../listing-content.js"
import { inEveryLocale } from "../locales.js"
import { checkWording } from "./listing-wording.js"

const licence = (scope: string, scheme: "gi" | "halal" = "gi") => ({
  ...{ scheme, number: "1", issuer: "Demo" },
  scope: inEveryLocale(() => scope),
})
const none = inEveryLocale(() => "")
const coffee = (change: object = {}) =>
  ({
    ...{ hs_code: "090111", place: "", gi_claim: null, specification: [], images: [] },
    ...{ title: none, summary: none, description: none, packing: { inner: none } },
    ...change,
  }) as unknown as ListingContent
const titled = (text: string, locale = "en") => coffee({ title: { [locale]: text } })
const fieldsOf = (content: ListingContent, held: Parameters<typeof checkWording>[1] = []) =>
  checkWording(content, held).map(({ field, code, params }) => [field, code, params?.name])

test("a protected name is found in every text of every language, once per field", () => {
  const content = coffee({
    title: { en: "Gayo arabica", ja: "ガヨ コーヒー" },
    description: { de: "Gayo. Noch einmal Gayo." },
    packing: { inner: { id: "Karung kopi Gayo" } },
    specification: [{ key: "grade", value: { ar: "غايو" } }],
    images: [{ alt: { en: "Sacks of Gayo" } }],
    gi_claim: "Kopi Arabika Gayo",
  })
  const name = "Kopi Arabika Gayo"
  expect(fieldsOf(content)).toEqual(
    [
      "gi_claim",
      "title.en",
      "title.ja",
      "description.de",
      "packing.inner.id",
      "specification.0.value.ar",
      "images.0.alt.en",
    ].map((field) => [field, "protected_name", name]),
  )
})

test("only a licence of that very name allows it", () => {
  const gayo = titled("Gayo arabica")
  expect(fieldsOf(gayo, [licence("Use of Kopi Arabika Gayo")])).toEqual([])
  expect(fieldsOf(gayo, [licence("Use of Muntok White Pepper")])).toHaveLength(1)
  expect(fieldsOf(gayo, [licence("Kopi Arabika Gayo", "halal")])).toHaveLength(1)
})

test("where goods lie is a fact, and names of other goods are free", () => {
  expect(fieldsOf(coffee({ place: "Gayo, Aceh Tengah" }))).toEqual([])
  expect(fieldsOf(titled("Arabica with a note of honey"))).toEqual([])
})
