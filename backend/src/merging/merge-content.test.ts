import type { ListingContent } from "@serumpun/domain/listing-content"
import { localized } from "@serumpun/domain/locales"
import { expect, test } from "vitest"
import { applyChanges, emptyContent } from "../workflows/listing/content"
import { contentOf, fieldsOf } from "./content-fields"
import { fingerprint, readStamp, stampOf } from "./content-stamp"
import { mergeContent } from "./merge-content"

const picture = (id: string) => ({
  ...{ id, base: `/media/pictures/${id}`, widths: [320], width: 320, height: 240 },
  ...{ thumbhash: "", alt: localized() },
})

const saved: ListingContent = {
  ...emptyContent(),
  title: localized({ id: "Gula aren", en: "Palm sugar" }),
  moq: 100,
  tiers: [
    { min: 100, max: 499, usd: 4 },
    { min: 500, max: null, usd: 3.5 },
  ],
  incoterms: [{ rule: "FOB", place: "Tanjung Priok", transport: "sea" }],
  specification: [{ key: "moisture", value: localized({ en: "2 %" }) }],
  certificate_ids: ["cert_a"],
  markets: ["EU", "JP"],
  images: [picture("a"), picture("b")],
}

const printsOf = (content: ListingContent) => readStamp(stampOf(content)) ?? new Map()
const base = printsOf(saved)
const mergeOf = (present: ListingContent, typed: ListingContent, on = base) =>
  mergeContent(on, present, typed)

const paths = [...fieldsOf(saved).keys()]

/** One of two ways to change a field of whatever kind; undefined takes it out. */
function valueFor(path: string, way: number): unknown {
  if (path.startsWith("certificate_ids.") || path.startsWith("markets.")) return undefined
  if (path.startsWith("images.")) return undefined
  if (path === "tiers") return [{ min: "moq", max: null, usd: way }]
  if (path === "incoterms") return [{ rule: "FCA", place: `${way}`, transport: "sea" }]
  if (path === "specification") return [{ key: "grade", value: localized({ en: `${way}` }) }]
  if (path === "season") return { from_month: way, to_month: 12 }
  return typeof fieldsOf(saved).get(path) === "number" ? 1000 + way : `text ${way}`
}

const changed = (content: ListingContent, path: string, value: unknown): ListingContent => {
  const fields = fieldsOf(content)
  if (value === undefined) fields.delete(path)
  else fields.set(path, value)
  return contentOf(fields)
}

test("a listing and its fields are the same thing", () => {
  expect(paths.length).toBeGreaterThan(45)
  expect(contentOf(fieldsOf(saved))).toEqual(saved)
  expect(contentOf(fieldsOf(emptyContent()))).toEqual(emptyContent())
})

test("fields that are changed on one side only never conflict, and both changes are there", () => {
  for (const there of paths)
    for (const here of paths) {
      if (there === here) continue
      // The words of a picture go with it.
      const [picture, words] = [there, here].sort()
      if (picture && words?.startsWith(`${picture.replace("images", "picture_alt")}.`)) continue
      const present = changed(saved, there, valueFor(there, 1))
      const typed = changed(saved, here, valueFor(here, 2))
      const { content, conflicts } = mergeOf(present, typed)
      expect(conflicts, `${there} there, ${here} here`).toEqual([])
      const fields = fieldsOf(content)
      expect(fingerprint(fields.get(there))).toBe(fingerprint(valueFor(there, 1)))
      expect(fingerprint(fields.get(here))).toBe(fingerprint(valueFor(here, 2)))
    }
})

test("a field changed to something else on both sides conflicts, and what was typed is kept", () => {
  for (const path of paths.filter((path) => valueFor(path, 1) !== undefined)) {
    const present = changed(saved, path, valueFor(path, 1))
    const typed = changed(saved, path, valueFor(path, 2))
    const { content, conflicts } = mergeOf(present, typed)
    expect(conflicts).toEqual([path])
    expect(content).toEqual(typed)
  }
})

test("the same change on both sides is no conflict, nor is a form that was only looked at", () => {
  for (const path of paths) {
    const present = changed(saved, path, valueFor(path, 1))
    expect(mergeOf(present, present).conflicts).toEqual([])
    expect(mergeOf(present, saved)).toMatchObject({ content: present, conflicts: [] })
    expect(mergeOf(saved, present)).toMatchObject({ content: present, conflicts: [], taken: [] })
  }
})

test("what was chosen after a conflict is saved on the stamp that came with it", () => {
  const present = { ...saved, moq: 50, place: "Sobang" }
  const typed = { ...saved, moq: 80, species: "Arenga pinnata" }
  const { content, conflicts, taken } = mergeOf(present, typed)
  expect([conflicts, taken]).toEqual([["moq"], ["place"]])
  expect(mergeOf(present, content, printsOf(present))).toEqual({
    content,
    conflicts: [],
    taken: [],
  })
})

test("prices typed here follow a minimum order that was changed there", () => {
  const present = { ...saved, moq: 50, tiers: [{ ...saved.tiers[0]!, min: 50 }, saved.tiers[1]!] }
  const typed = { ...saved, tiers: [{ min: 100, max: null, usd: 5 }] }
  const { content, conflicts } = mergeOf(present, typed)
  expect(conflicts).toEqual([])
  expect([content.moq, content.tiers]).toEqual([50, [{ min: 50, max: null, usd: 5 }]])
})

test("words of one picture in two languages go together, and a picture that went away takes its words along", () => {
  const describe = (en: string, id: string) => [
    { ...picture("a"), alt: localized({ en, id }) },
    picture("b"),
  ]
  const there = { ...saved, images: describe("A bag", "") }
  const here = { ...saved, images: describe("", "Sebuah tas") }
  expect(mergeOf(there, here)).toMatchObject({
    content: { images: describe("A bag", "Sebuah tas") },
    conflicts: [],
  })
  const removed = { ...saved, images: [picture("b")] }
  expect(mergeOf(removed, applyChanges(removed, { images: here.images }))).toMatchObject({
    content: { images: [picture("b")] },
    conflicts: [],
  })
})

test("a picture added there and an order of pictures chosen here go together", () => {
  const present = { ...saved, images: [...saved.images, picture("c")] }
  const typed = applyChanges(present, { images: [picture("b"), picture("a")] })
  const { content, conflicts } = mergeOf(present, typed)
  expect(conflicts).toEqual([])
  expect(content.images.map(({ id }) => id)).toEqual(["b", "a", "c"])
})

test("a stamp stays short, survives what PostgreSQL does to JSON, and is refused when cut", () => {
  const stamp = stampOf(saved)
  expect(stamp.length).toBeLessThan(2000)
  const turned = { ...saved, season: { to_month: 2, from_month: 1 } }
  expect(stampOf(turned)).toBe(stampOf({ ...saved, season: { from_month: 1, to_month: 2 } }))
  expect(readStamp(stamp)?.get("moq")).toBe(fingerprint(100))
  for (const broken of ["", "~", stamp.slice(0, -1), stamp.slice(1), "2026-11-27T08:00:00.000Z"])
    expect(readStamp(broken), broken).toBeNull()
})
