import { defaultLocale, locales, type Locale } from "@serumpun/domain/locales"
import { expect, test } from "vitest"
import { figuresIn, wordedIn } from "./figures.ts"
import { demoTexts } from "./texts.ts"

const isSpokenInDigitsElsewhere = (value: string) => Number(value) >= 3

/**
 * Numbers that one text states and the other neither writes nor says. "One", "two" and "half" hide
 * in articles, duals and plurals, so as words they may answer a figure but need no answer.
 */
function unanswered(from: string, fromLocale: Locale, to: string, toLocale: Locale): string[] {
  const stated = [
    ...figuresIn(from, fromLocale),
    // A Japanese character of a number may be part of any other word.
    ...(/\p{Script=Han}/u.test(from) ? [] : wordedIn(from, fromLocale)).filter(
      isSpokenInDigitsElsewhere,
    ),
  ]
  const answers = new Set([...figuresIn(to, toLocale), ...wordedIn(to, toLocale)])
  return stated.filter((value) => !answers.has(value))
}

test.each(locales)(
  "every number of the demo's English texts is in %s, and no other",
  async (locale) => {
    const texts = await demoTexts()
    expect(texts.length).toBeGreaterThan(400)
    const faults = texts.flatMap(([at, text]) => {
      const [english, other] = [text[defaultLocale], text[locale]]
      const missing = unanswered(english, defaultLocale, other, locale)
      const extra = unanswered(other, locale, english, defaultLocale)
      return missing.length + extra.length > 0 ? [{ at, missing, extra }] : []
    })
    expect(faults).toEqual([])
  },
)

test.each<[Locale, string, string[]]>([
  [
    "en",
    "1,200–1,600 m, 2.5 % of 1,000.5 kg, HS 1513.11",
    ["1200", "1600", "2.5", "1000.5", "1513.11"],
  ],
  ["de", "1.200 m, 2,5 % von 1.000,5 kg, HS 1513.11", ["1200", "2.5", "1000.5", "1513.11"]],
  ["id", "10.000 gauss, kadar air 0,05 %", ["10000", "0.05"]],
  ["ja", "1万ガウス、２５０g、5〜6週間", ["10000", "250", "5", "6"]],
  ["ar", "من 1,200 إلى ١٦٠٠ متر", ["1200", "1600"]],
])("figures in %s are read as that language writes them: %s", (locale, text, figures) => {
  expect(figuresIn(text, locale)).toEqual(figures)
})

test("numbers in words are read, also where a particle stands before them", () => {
  expect(wordedIn("four to five hours, twenty-eight members", "en")).toEqual(["4", "5", "28"])
  expect(wordedIn("dreimal achtundzwanzig, ein Dreieck", "de")).toEqual(["3", "28", "1"])
  expect(wordedIn("خمسة أيام وستة أسابيع", "ar")).toEqual(["5", "6"])
})

test("a number that one language changes, adds or leaves out is found", () => {
  expect(unanswered("dried at 55 °C", "en", "bei 65 °C getrocknet", "de")).toEqual(["55"])
  expect(unanswered("bei 65 °C getrocknet", "de", "dried at 55 °C", "en")).toEqual(["65"])
  expect(unanswered("four to five hours", "en", "4〜6時間", "ja")).toEqual(["5"])
  expect(unanswered("four to five hours", "en", "من أربع إلى خمس ساعات", "ar")).toEqual([])
})
