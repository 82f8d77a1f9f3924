import { cleanText } from "@serumpun/domain/clean-text"
import { type TargetLocale, targetLocales, textStates } from "@serumpun/domain/translations"
import fc from "fast-check"
import { expect, test } from "vitest"
import type { TranslationWork } from "../contracts/translation"
import { kindIn, markOf } from "./file-unit"
import { readTranslationFile } from "./read-translation-file"
import { unitOf, workOf } from "./work.fixture"
import { writeTranslationJson } from "./write-json"
import { writeXliff } from "./write-xliff"

const writers = [
  ["XLIFF", writeXliff],
  ["JSON", writeTranslationJson],
] as const
type Writer = (typeof writers)[number][1]

const nameOf = (field: string) => `the ${field}`
const back = (write: Writer, works: TranslationWork[], language: TargetLocale = "ja") =>
  readTranslationFile("f", Buffer.from(write(language, works, nameOf)))

const scripts = [
  ["Japanese", "籐のバッグ（綿の裏地付き）"],
  ["Arabic with digits and Latin", "حقيبة من الروطان 12 × 30 cm، بطانة قطنية"],
  ["Persian with a joiner", "می\u200Cخواهم"],
  ["German", "Rattan­tasche „Größe M“ – süß & <leicht>"],
  ["Javanese and Balinese", "ꦧꦠꦶꦏ꧀ ᬩᬢᬶᬓ᭄"],
  ["letters beyond the first plane and emoji", "𠮷野家 👩‍🌾 🏳️‍🌈"],
  ["lines, quotes and ends of sections", "One\nTwo \"x\" 'y' ]]> <!-- --> <?pi?> &amp; &#65;"],
] as const

test.each(
  writers.flatMap(([form, write]) => scripts.map((script) => [form, ...script, write] as const)),
)("%s brings back %s", async (_form, _script, text, write) => {
  const unit = unitOf("description", text, "draft", `Asli: ${text}`)
  const { listings } = await back(write, [workOf(unit)])
  expect(listings).toEqual([
    {
      listing_id: "prod_01",
      units: [{ field: "description", text, mark: markOf(unit), kind: "draft" }],
    },
  ])
})

test.each(writers)("%s brings back whatever can be typed", async (_form, write) => {
  const typed = fc.string({ unit: "binary", maxLength: 300 }).map(cleanText)
  await fc.assert(
    fc.asyncProperty(typed, typed, fc.constantFrom(...textStates), async (text, source, state) => {
      const unit = unitOf("summary", text, state, `x${source}`)
      const { listings } = await back(write, [workOf(unit)])
      const [read] = listings[0]?.units ?? []
      // What no XML has a place for is none of a text either: forms refuse it.
      const kept = text.replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, "")
      expect(read?.text).toBe(write === writeXliff ? kept : text)
      expect(read?.mark).toBe(markOf(unit))
      expect(read?.kind).toBe(kindIn(state))
    }),
    { numRuns: 150 },
  )
})

test.each(writers)(
  "%s says into which language it leads, and keeps listings apart",
  async (_, write) => {
    for (const language of targetLocales) {
      const works = ["prod_1", "prod_2"].map((listing_id) => ({
        ...workOf(unitOf("title", "", "missing")),
        listing_id,
      }))
      const found = await back(write, works, language)
      expect(found.language).toBe(language)
      expect(found.listings.map(({ listing_id }) => listing_id)).toEqual(["prod_1", "prod_2"])
    }
  },
)

test("XLIFF states what is known of a text, and leaves notes for people", () => {
  const units = textStates.map((state) =>
    unitOf(`field.${state}`, state === "missing" ? "" : "籐", state),
  )
  const file = writeXliff("ja", [workOf(...units)], nameOf)
  const segments = [...file.matchAll(/<segment[^>]*>/g)].map(([tag]) => tag)
  expect(segments).toEqual([
    '<segment state="initial">',
    '<segment state="initial" subState="serumpun:outdated">',
    '<segment state="translated" subState="serumpun:machine">',
    '<segment state="translated">',
    '<segment state="final">',
  ])
  expect(file.match(/<target/g)).toHaveLength(4)
  const hidden = writeXliff("ja", [{ ...workOf(...units), is_public: false }], nameOf)
  expect(hidden).toContain('<segment state="reviewed">')
  for (const note of ["listing", "producer", "field", "max-length"])
    expect(file.match(new RegExp(`<note category="${note}">[^<]+</note>`, "g"))).toHaveLength(5)
  expect(writeXliff("ar", [workOf(...units)], nameOf)).toContain('srcDir="ltr" trgDir="rtl"')
})

test("a unit's elements stand in the order that XLIFF asks for, each id once in its file", () => {
  const works = [workOf(unitOf("title", "籐", "draft"), unitOf("picture_alt.pic_1", "", "missing"))]
  const file = writeXliff("ja", works, nameOf)
  const [unit = ""] = /<unit[^]*?<\/unit>/.exec(file) ?? []
  const order = ["<mda:metadata>", "<notes>", "<segment", "<source", "<target", "</segment>"]
  const places = order.map((part) => unit.indexOf(part))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((one, other) => one - other))
  const ids = [...file.matchAll(/<unit id="([\w.]+)"/g)].map(([, id]) => id)
  expect(ids).toEqual(["title", "picture_alt.pic_1"])
})
