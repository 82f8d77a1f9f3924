import type { IssuedContent } from "@serumpun/domain/issued/content"
import { issuedKinds } from "@serumpun/domain/issued/kinds"
import { locales } from "@serumpun/domain/locales"
import { expect, test } from "vitest"
import { familiesFor } from "./families"
import { piecesFor } from "./font-files"
import { fontsFor } from "./fonts"
import { renderPdf } from "./render-pdf"
import { sampleContent } from "./sample-content"

const checksum = "0123456789abcdef".repeat(4)
const pagesOf = (pdf: Buffer) => Number(/\/Count (\d+)/.exec(pdf.toString("latin1"))?.[1])
const importer = (name: string, country: string): Partial<IssuedContent> => ({
  buyer: { ...sampleContent().buyer, name, country },
})

test.each(locales)("every kind can be set in English beside %s", async (locale) => {
  for (const kind of issuedKinds) {
    const pdf = await renderPdf(sampleContent({ kind, locale }), checksum)
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-")
  }
})

test("the same content gives the same bytes, and another moment others", async () => {
  const [first, second] = [
    await renderPdf(sampleContent(), checksum),
    await renderPdf(sampleContent(), checksum),
  ]
  expect(first.equals(second)).toBe(true)
  const later = sampleContent({ issued_at: "2026-11-27T03:00:01.000Z" })
  expect((await renderPdf(later, checksum)).equals(first)).toBe(false)
})

test("fifty lines go over pages, and what is written is never taken for commands", async () => {
  expect(pagesOf(await renderPdf(sampleContent({}, 50), checksum))).toBeGreaterThan(2)
  const hostile = '#panic("x") $ \\ [ ] " #{ ` @ < * _ // /* é'
  const content = sampleContent({
    message: hostile,
    exclusions: hostile,
    ...importer(hostile, "DE"),
  })
  const lines = content.lines.map((line) => ({ ...line, title: hostile, note: hostile }))
  expect(pagesOf(await renderPdf({ ...content, lines }, checksum))).toBeGreaterThan(0)
})

test("a draft is set without number and check", async () => {
  const draft = sampleContent({ number: "", issued_on: "", check_address: "" })
  expect(pagesOf(await renderPdf(draft, null))).toBeGreaterThan(0)
})

test.each([
  ["Müller & Söhne Łódź", "DE", ["Noto Sans latin", "Noto Sans latin-ext"]],
  ["Αθήνα Иван", "GR", ["Noto Sans greek", "Noto Sans cyrillic"]],
  ["شركة الرياض", "SA", ["Noto Sans Arabic arabic"]],
])("the characters of %s are found", (name, country, names) => {
  const order = familiesFor(sampleContent({ locale: "en", ...importer(name, country) }))
  const found = piecesFor(name, order).map((piece) => piece.name)
  expect(found).toEqual(expect.arrayContaining(names))
  expect(found.every((one) => !/JP|KR|SC/.test(one))).toBe(true)
})

test.each([
  ["山田商店 東京都", "JP", "Noto Sans JP"],
  ["上海国际贸易", "CN", "Noto Sans SC"],
  ["주식회사 한국무역", "KR", "Noto Sans KR"],
])("%s is drawn as its readers write it", (name, country, family) => {
  const order = familiesFor(sampleContent({ locale: "en", ...importer(name, country) }))
  const found = piecesFor(name.replaceAll(" ", ""), order).map((piece) => piece.name)
  expect(found.length).toBeGreaterThan(0)
  expect(found.every((one) => one.startsWith(family))).toBe(true)
})

test("every font bears a name of its own, by which it is asked", async () => {
  const { fontBlobs, names } = await fontsFor(
    "Aé 山田 上海 서울 شركة",
    familiesFor(sampleContent()),
  )
  expect(new Set(names).size).toBe(names.length)
  expect(fontBlobs).toHaveLength(2 * names.length)
  const named = (text: string) => Buffer.from(text, "utf16le").swap16()
  names.forEach((name, index) => {
    expect(fontBlobs[2 * index]?.includes(named(name))).toBe(true)
    expect(fontBlobs[2 * index + 1]?.includes(named(`${name} Bold`))).toBe(true)
  })
})
