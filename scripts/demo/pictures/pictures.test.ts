import { expect, test } from "vitest"
import { drawDetail } from "./draw-detail.ts"
import { drawListing, drawnListingIds } from "./draw-listing.ts"
import { drawHome, homeShapes, type HomeShape } from "./draw-home.ts"
import { drawCategoryPattern, drawPattern } from "./draw-pattern.ts"
import { drawInUse, usedListingIds } from "./draw-use.ts"
import { drawOriginMap } from "./origin-map.ts"

const largest = 250 * 1024
const provinces = [
  "AC",
  "BB",
  "BT",
  "JA",
  "JT",
  "KI",
  "KU",
  "LA",
  "MA",
  "NT",
  "PA",
  "RI",
  "SA",
  "ST",
]
const families = [
  "beverage",
  "craft",
  "food",
  "furniture",
  "home",
  "marine",
  "oil",
  "spice",
  "textile",
]

/** What is wrong with a document: unbalanced tags, broken numbers, references without a target. */
function faults(svg: string): string[] {
  const found: string[] = []
  const open: string[] = []
  for (const [, closing, name, inner] of svg.matchAll(/<(\/?)([a-zA-Z]+)((?:"[^"]*"|[^">])*)>/g)) {
    if (closing) {
      if (open.pop() !== name) found.push(`</${name}> closes nothing`)
    } else if (!inner?.endsWith("/")) open.push(name ?? "")
  }
  if (open.length > 0) found.push(`left open: ${open.join(" ")}`)
  if (/NaN|undefined|Infinity/.test(svg)) found.push("a number is broken")
  if (/&(?!amp;|lt;|gt;|quot;)/.test(svg)) found.push("a bare ampersand")
  const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  if (new Set(ids).size !== ids.length) found.push("an id twice")
  for (const [, a, b] of svg.matchAll(/url\(#([^)]+)\)|href="#([^"]+)"/g)) {
    if (!ids.includes(a ?? b)) found.push(`#${a ?? b} is not defined`)
  }
  return found
}

test("every demo listing but the banned raw rattan has a drawing", () => {
  const wanted = Array.from({ length: 40 }, (_, i) => i + 1).filter((id) => id !== 10)
  expect(drawnListingIds).toEqual(wanted)
  expect(() => drawListing(10)).toThrow("No drawing")
  expect(() => drawDetail(10)).toThrow("No detail")
})

test("each drawing is well-formed, small, and the same every time", () => {
  for (const id of drawnListingIds) {
    const third = usedListingIds.includes(id) ? [drawInUse] : []
    for (const draw of [drawListing, drawDetail, ...third]) {
      const svg = draw(id)
      expect(faults(svg), `${draw.name} ${id}`).toEqual([])
      expect(svg.length, `${draw.name} ${id}`).toBeLessThanOrEqual(largest)
      expect(svg).toBe(draw(id))
    }
  }
})

test("no two pictures are the same", () => {
  const all = [
    ...drawnListingIds.flatMap((id) => [drawListing(id), drawDetail(id)]),
    ...usedListingIds.map(drawInUse),
    ...provinces.map((code) => drawPattern(`ID-${code}`)),
    ...families.map(drawCategoryPattern),
  ]
  expect(new Set(all).size).toBe(all.length)
})

test("the home page's scene is well-formed in both shapes", () => {
  for (const shape of Object.keys(homeShapes) as HomeShape[])
    expect(faults(drawHome(shape)), shape).toEqual([])
})

test("pattern sheets are well-formed", () => {
  for (const svg of [
    ...provinces.map((code) => drawPattern(`ID-${code}`)),
    ...families.map(drawCategoryPattern),
  ]) {
    expect(faults(svg)).toEqual([])
  }
})

test("a broken document is noticed", () => {
  expect(faults('<svg><g fill="url(#x)"></svg>')).toHaveLength(3)
})

test("the origin map is small", () => {
  const path = drawOriginMap()
  expect(path.length).toBeLessThanOrEqual(6 * 1024)
  expect(path).toMatch(/^(M-?[\d.]+ -?[\d.]+l[\d. -]+z)+$/)
})
