import type { ListingContent } from "@serumpun/domain/listing-content"
import { inEveryLocale, localized, type Localized } from "@serumpun/domain/locales"
import { shownState, type TextMarks } from "@serumpun/domain/translations"
import { expect, test } from "vitest"
import { emptyContent } from "../workflows/listing/content"
import { markFor, marksAfter, reviewedMarks, sharedMarks, textStatesOf } from "./text-marks"

const named = (texts: Partial<Localized>): ListingContent => ({
  ...emptyContent(),
  title: localized(texts),
})
const typed = named({ id: "Gula aren", en: "Palm sugar" })
const first = marksAfter({ known: null, from: emptyContent(), to: typed })
const stateOf = (content: ListingContent, marks: TextMarks | null, path = "title.en") =>
  textStatesOf(content, marks)[path]

test("a text is missing beside an original, typed by a person, and right once somebody says so", () => {
  expect(textStatesOf(typed, first)).toEqual({
    "title.en": "draft",
    "title.ja": "missing",
    "title.de": "missing",
    "title.ar": "missing",
  })
  expect(stateOf(typed, reviewedMarks(typed, first, ["en"]))).toBe("reviewed")
  expect(stateOf(typed, reviewedMarks(typed, first, ["ja"]))).toBe("draft")
})

test("when the original changes, what was made from it is outdated until it is typed or confirmed anew", () => {
  const renamed = { ...typed, title: { ...typed.title, id: "Gula semut" } }
  for (const known of [first, reviewedMarks(typed, first, ["en"]), null]) {
    const marks = marksAfter({ known, from: typed, to: renamed })
    expect(stateOf(renamed, marks)).toBe("outdated")
    expect(stateOf(renamed, reviewedMarks(renamed, marks, ["en"]))).toBe("reviewed")
    const anew = { ...renamed, title: { ...renamed.title, en: "Granulated palm sugar" } }
    expect(stateOf(anew, marksAfter({ known: marks, from: renamed, to: anew }))).toBe("draft")
    // Back to the original that it was made from.
    const back = marksAfter({ known: marks, from: renamed, to: typed })
    expect(stateOf(typed, back)).not.toBe("outdated")
  }
})

test("a mark speaks of its own text only, whatever way another one came there", () => {
  const machine: TextMarks = { "title.en": markFor("machine", "Gula aren", "Palm sugar") }
  expect(stateOf(typed, machine)).toBe("machine")
  expect(stateOf(named({ id: "Gula aren", en: "Aren sugar" }), machine)).toBe("draft")
})

test("an original that is typed after its translation makes nothing outdated", () => {
  const english = named({ en: "Palm sugar" })
  const before = marksAfter({ known: null, from: emptyContent(), to: english })
  expect(textStatesOf(english, before)).toEqual({ "title.en": "draft" })
  expect(stateOf(typed, marksAfter({ known: before, from: english, to: typed }))).toBe("draft")
})

test("marks hold for another revision only where both texts are the same", () => {
  const own = named({ ...{ id: "Gula aren", en: "Palm sugar" }, ja: "砂糖" })
  const right = reviewedMarks(own, null, ["ja"])
  const others = named({ ...{ id: "Gula semut", en: "Palm sugar" }, ja: "砂糖" })
  expect(sharedMarks(own, null, right)).toEqual(right)
  expect(sharedMarks(others, null, right)).toEqual({})
})

test("readers are told of the text that needs most work, in the language it is really in", () => {
  const content = {
    ...emptyContent(),
    title: inEveryLocale((locale) => `Name (${locale})`),
    description: localized({ id: "Anyaman", en: "Plaited" }),
  }
  const marks = {
    "title.ja": markFor("machine", "Name (id)", "Name (ja)"),
    "description.en": markFor("reviewed", "Rotan", "Plaited"),
  }
  const states = textStatesOf(content, marks)
  expect(shownState(content, states, "id")).toBeNull()
  // Where there is no text in Japanese the English one is shown, and that is outdated.
  expect(shownState(content, states, "ja")).toBe("outdated")
  const checked = textStatesOf(content, reviewedMarks(content, marks, ["en"]))
  expect(shownState(content, checked, "ja")).toBe("machine")
  expect(shownState(content, checked, "en")).toBe("reviewed")
})
