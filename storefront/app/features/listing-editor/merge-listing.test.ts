import { localized } from "@serumpun/domain/locales"
import { expect, test } from "vitest"
import { afterConflict, applyChoices, stampId } from "./merge-listing.ts"
import { sugar } from "./test-listing.ts"
import { writeListing } from "./write-listing.ts"

const content = sugar({ moq: 50, tiers: [{ min: 50, max: null, usd: 4 }] })
const conflict = {
  ...{ stamp: "AAAAAAAA~moq=1", content },
  ...{ conflicts: ["moq", "tiers"], taken: ["place"] },
}
const typed = {
  ...{ "title.en": "Palm sugar", place: "Cikotok", moq: "1.500" },
  ...{ "tiers.0.usd": "5", "tiers.1.min": "500", "tiers.1.usd": "4,5", species: "Arenga" },
}

test("after a conflict everything typed is there, with what only the other phone changed", () => {
  const { values, conflicts } = afterConflict(typed, conflict, "id")
  expect(values).toEqual({ ...typed, place: "Sobang", based_on: conflict.stamp })
  expect(conflicts.paths).toEqual(["moq", "tiers"])
  expect(conflicts.there).toEqual({ moq: "50", "tiers.0.min": "", "tiers.0.usd": "4" })
})

test("the other phone's rows replace the typed ones whole, one's own stay", () => {
  const chosen = { ...typed, conflicts: "moq tiers", "choice.moq": "here", "choice.tiers": "there" }
  const { values, open } = applyChoices(chosen, writeListing(content, "id"))
  expect(open).toEqual([])
  const { "tiers.1.min": _min, "tiers.1.usd": _usd, ...kept } = typed
  expect(values).toEqual({ ...kept, "tiers.0.min": "", "tiers.0.usd": "4" })
})

test("as long as one field is not chosen, nothing typed and nothing chosen is lost", () => {
  const half = { ...typed, conflicts: "moq tiers", "choice.tiers": "there" }
  const { values, open, conflicts } = applyChoices(half, writeListing(content, "id"))
  expect(values).toEqual(half)
  expect(open).toEqual([{ field: "choice.moq", code: "required" }])
  expect(conflicts.paths).toEqual(["moq", "tiers"])
})

test("words of a picture are asked for in the reader's language, and stay typed beside another one's", () => {
  const described = { ...typed, "picture_alt.a": "Sebuah tas" }
  const image = {
    ...{ id: "a", base: "/a", widths: [320], width: 320, height: 240, thumbhash: "" },
    alt: localized({ id: "Tas", en: "A bag" }),
  }
  const other = {
    ...conflict,
    content: { ...content, images: [image] },
    taken: ["picture_alt.a.en"],
  }
  expect(afterConflict(described, other, "id").values["picture_alt.a"]).toBe("Sebuah tas")
  const same = { ...other, conflicts: ["picture_alt.a.id"] }
  expect(afterConflict(described, same, "id").conflicts).toEqual({
    paths: ["picture_alt.a"],
    there: { "picture_alt.a": "Tas" },
  })
})

test("an address names a stamp by its beginning only", () => {
  expect(stampId("AbC-_123~moq=1")).toBe("AbC-_123")
  for (const odd of ["", "~", "2026-11-27T08:00", null, undefined]) expect(stampId(odd)).toBeNull()
})
