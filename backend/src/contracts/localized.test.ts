import { localized as emptyTexts } from "@serumpun/domain/locales"
import { expect, test } from "vitest"
import { ImageTexts, SaveListing } from "./listing-input"

test("texts may leave out languages, so that a language that is added later breaks no writer", () => {
  expect(SaveListing.parse({ title: { id: "Tas" } }).title).toEqual(emptyTexts({ id: "Tas" }))
  expect(ImageTexts.safeParse({ id: "Tas" }).success).toBe(true)
})

test("a language that there is not is refused", () => {
  expect(SaveListing.safeParse({ title: { id: "Tas", xx: "?" } }).success).toBe(false)
})
