import { expect, test } from "vitest"
import { atomXml } from "./atom.ts"

const entry = {
  id: "https://x.example/en/listings/a",
  title: "Sugar & <spice>",
  summary: "From Banten",
  author: 'KUB "Sobang"',
  href: "https://x.example/en/listings/a",
  updated: new Date("2026-11-02T03:04:05Z"),
}
const feed = {
  language: "en",
  title: "New",
  self: "https://x.example/f",
  page: "https://x.example/",
}

test("a feed is as new as its newest entry, and what people typed cannot break out of it", () => {
  const xml = atomXml({ ...feed, entries: [entry] })
  expect(xml).toContain("<updated>2026-11-02T03:04:05.000Z</updated>\n<link")
  expect(xml).toContain("Sugar &amp; &lt;spice&gt;")
  expect(xml).not.toContain('"Sobang"')
})

test("an empty feed has a date as well", () => {
  expect(atomXml({ ...feed, entries: [] })).toContain("<updated>1970-01-01T00:00:00.000Z</updated>")
})

test("a title with characters that XML has no place for leaves the feed whole", () => {
  const title = "Sugar \u0001\ufffe\uffff\ud800 block"
  expect(atomXml({ ...feed, entries: [{ ...entry, title }] })).toContain(
    "<title>Sugar  block</title>",
  )
})
