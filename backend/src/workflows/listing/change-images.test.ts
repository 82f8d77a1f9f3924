import { localized } from "@serumpun/domain/locales"
import { expect, test } from "vitest"
import { changeImages } from "./change-images"

const image = (id: string) => ({
  ...{ id, base: `/media/pictures/${id}`, widths: [320], width: 320, height: 240, thumbhash: "" },
  alt: localized({ id: "Gula aren" }),
})
const images = ["a", "b", "c"].map(image)
const order = (list: { id: string }[] | null) => list?.map(({ id }) => id).join("")

test("a picture goes one place on, and stays at the ends", () => {
  expect(order(changeImages(images, "b", { move: "earlier" }))).toBe("bac")
  expect(order(changeImages(images, "b", { move: "later" }))).toBe("acb")
  expect(order(changeImages(images, "a", { move: "earlier" }))).toBe("abc")
  expect(order(changeImages(images, "c", { move: "later" }))).toBe("abc")
})

test("a text in one language leaves those of the others, and the list stays as it was", () => {
  const changed = changeImages(images, "b", { alt: { en: " Palm sugar " } })
  expect(changed?.[1]?.alt).toMatchObject({ id: "Gula aren", en: "Palm sugar" })
  expect(order(changed)).toBe("abc")
  expect(images[1]?.alt.en).toBe("")
})

test("a picture that is not there changes nothing", () => {
  expect(changeImages(images, "x", { move: "later" })).toBeNull()
})
