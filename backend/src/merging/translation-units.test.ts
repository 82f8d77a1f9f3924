import type { ListingContent } from "@serumpun/domain/listing-content"
import { localized } from "@serumpun/domain/locales"
import { expect, test } from "vitest"
import { emptyContent } from "../workflows/listing/content"
import { reviewedMarks } from "./text-marks"
import { applyUnits, carryTexts, unitsOf } from "./translation-units"

const content: ListingContent = {
  ...emptyContent(),
  title: localized({ id: "Topi pandan", en: "Pandan hat" }),
  specification: [{ key: "material", value: localized({ id: "Pandan" }) }],
}
const seenOf = (of: ListingContent, field: string) =>
  unitsOf(of, null, "ja").find((unit) => unit.field === field)?.seen ?? ""

test("texts arrive in their language and nowhere else, in a row that is older than the language as well", () => {
  const { ja: _title, ...title } = content.title
  const { ja: _material, ...material } = localized({ id: "Pandan" })
  const older = {
    ...content,
    title,
    specification: [{ key: "material", value: material }],
  } as ListingContent
  for (const from of [content, older]) {
    const texts = { title: "パンダンの帽子", "specification.material": "パンダン" }
    const units = Object.entries(texts).map(([field, text]) => ({
      ...{ field, text, seen: seenOf(from, field) },
    }))
    const { problems, changed, ...after } = applyUnits(from, null, {
      ...{ language: "ja", kind: "reviewed", units },
    })
    expect(problems).toEqual([])
    expect(changed).toEqual(["title.ja", "specification.material.ja"])
    expect(after.content.title).toEqual({ ...content.title, ja: texts.title })
    expect(after.content.specification[0]?.value).toEqual(
      localized({ id: "Pandan", ja: texts["specification.material"] }),
    )
    const states = unitsOf(after.content, after.marks, "ja").map(({ state }) => state)
    expect(states).toEqual(["reviewed", "reviewed"])
  }
})

test("an original or a text that somebody has changed is named, a machine's never replaces one that was checked", () => {
  const seen = seenOf(content, "title")
  const apply = (of: ListingContent, kind: "machine" | "reviewed", marks = {}) =>
    applyUnits(of, marks, {
      ...{ language: "ja" as const, kind, units: [{ field: "title", text: "帽子", seen }] },
    })
  const renamed = { ...content, title: { ...content.title, id: "Topi bambu" } }
  expect(apply(renamed, "reviewed").problems).toMatchObject([
    { field: "title.ja", code: "original_changed" },
  ])
  const typed = { ...content, title: { ...content.title, ja: "パンダン帽" } }
  expect(apply(typed, "reviewed").problems).toMatchObject([
    { field: "title.ja", code: "changed_elsewhere" },
  ])
  const checked = { ...content, title: { ...content.title, ja: "帽子" } }
  const { changed, problems } = apply(checked, "machine", reviewedMarks(checked, null, ["ja"]))
  expect(changed).toEqual([])
  expect(problems).toHaveLength(1)
})

test("a text is carried into another version only where original and text are the same there", () => {
  const to = applyUnits(content, null, {
    ...{ language: "ja", kind: "reviewed" },
    units: [{ field: "title", text: "帽子", seen: seenOf(content, "title") }],
  })
  const carried = (title: Partial<ListingContent["title"]>) =>
    carryTexts(
      { content: { ...content, title: { ...content.title, ...title } }, marks: null },
      content,
      to,
      to.changed,
    ).content.title.ja
  expect(carried({ en: "Hat" })).toBe("帽子")
  expect(carried({ id: "Topi bambu" })).toBe("")
  expect(carried({ ja: "パンダン帽" })).toBe("パンダン帽")
})
