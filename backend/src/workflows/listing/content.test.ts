import { expect, test } from "vitest"
import { localized } from "@serumpun/domain/locales"
import { applyChanges, emptyContent } from "./content"

const image = (id: string) => ({
  id,
  base: `/media/pictures/${id}`,
  widths: [320, 640],
  width: 640,
  height: 480,
  thumbhash: "",
  alt: localized(),
})

test("changes replace what they name and leave the rest", () => {
  const saved = { ...emptyContent(), moq: 10, place: "Sobang" }

  expect(applyChanges(saved, { moq: 20 })).toEqual({ ...saved, moq: 20 })
})

test("an HS code may be typed with dots and spaces", () => {
  expect(applyChanges(emptyContent(), { hs_code: "1702.90 " }).hs_code).toBe("170290")
})

test("pictures can be reordered and left out, and described anew", () => {
  const saved = { ...emptyContent(), images: [image("a"), image("b"), image("c")] }
  const described = { ...image("c"), alt: localized({ en: " Close-up " }) }

  const { images } = applyChanges(saved, { images: [described, image("a")] })

  expect(images.map(({ id, alt }) => [id, alt.en])).toEqual([
    ["c", "Close-up"],
    ["a", ""],
  ])
})

test("a picture that was never uploaded cannot be written into a listing", () => {
  const saved = { ...emptyContent(), images: [image("a")] }
  const forged = { ...image("a"), base: "https://elsewhere.example/x", widths: [1] }

  const { images } = applyChanges(saved, { images: [forged, image("z")] })

  expect(images).toEqual([image("a")])
})
