import fc from "fast-check"
import { expect, test } from "vitest"
import { cleanCode, cleanText, toLatinDigits } from "./clean-text.js"

test.each<[string, string, string]>([
  ["an Arabic price of our own page", "\u2066US$ 3.40\u2069\u200F", "US$ 3.40"],
  [
    "a phone number from a right-to-left chat",
    "\u202A+62 812-3456-7890\u202C",
    "+62 812-3456-7890",
  ],
  ["a zero width space", "Gula\u200Baren", "Gulaaren"],
  ["a byte order mark", "\uFEFFGula aren", "Gula aren"],
  ["a soft hyphen", "Palm\u00ADzucker", "Palmzucker"],
  ["a no-break hyphen", "P\u2011IRT", "P-IRT"],
  ["no-break spaces", "5\u00A0000\u202Fkg", "5 000 kg"],
  ["Word's soft return", "line\u000Bline", "line\nline"],
  ["line ends of Windows", "one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"],
  ["a name of Hangul fillers", "\u3164\u115F", ""],
  ["joiners between Latin letters", "Su\u200Cmba\u200D", "Sumba"],
])("%s is cleaned", (_, typed, clean) => {
  expect(cleanText(typed)).toBe(clean)
})

test.each([
  ["Persian", "می\u200Cخواهم"],
  ["Malayalam", "അവന\u0D4D\u200D"],
  ["Sinhala", "ශ්\u200Dරී"],
  ["a farmer", "👩\u200D🌾"],
  ["a farmer with a skin tone", "👩🏽\u200D🌾"],
  ["a flag with a rainbow", "🏳\uFE0F\u200D🌈"],
  ["a flag of a region", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}"],
  ["a Japanese name with its variant", "葛\u{E0100}城　太郎"],
  ["Markdown of somebody", "size <A4, J. Doe <j@example.com>"],
])("%s stays as it is written", (_, text) => {
  expect(cleanText(text)).toBe(text)
})

test("a clean text is clean, however it was made", () => {
  const oddities = fc.constantFrom(
    ..."\u00AD\u061C\u200B\u200C\u200D\u200E\u200F\u202A\u202E\u2060\u2066\u2069\uFEFF\u00A0\u2011\r\n\v👩🌾می<a",
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(oddities, fc.string({ unit: "binary" }))), (pieces) => {
      const once = cleanText(pieces.join(""))
      expect(cleanText(once)).toBe(once)
      expect(once).not.toMatch(
        /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\r\v]/,
      )
    }),
  )
})

test("invisible characters change nothing wherever they stand in a Latin text", () => {
  const invisible = fc.constantFrom(
    ..."\u00AD\u061C\u200B\u200E\u200F\u202A\u202C\u2066\u2069\uFEFF",
  )
  const word = fc.stringMatching(/^[A-Za-z0-9<>&@.,-]{0,12}$/)
  fc.assert(
    fc.property(fc.array(fc.tuple(word, invisible)), (pieces) => {
      const plain = pieces.map(([text]) => text).join("")
      expect(cleanText(pieces.flat().join(""))).toBe(plain)
    }),
  )
})

test.each<[string, string]>([
  ["Arabic-Indic", "٠١٢٣٤٥٦٧٨٩"],
  ["Persian", "۰۱۲۳۴۵۶۷۸۹"],
  ["Devanagari", "०१२३४५६७८९"],
  ["Bengali", "০১২৩৪৫৬৭৮৯"],
  ["Thai", "๐๑๒๓๔๕๖๗๘๙"],
  ["Javanese", "꧐꧑꧒꧓꧔꧕꧖꧗꧘꧙"],
  ["full-width", "０１２３４５６７８９"],
  ["bold mathematical", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗"],
  ["monospace mathematical", "𝟶𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾𝟿"],
])("%s digits are digits", (_, digits) => {
  expect(toLatinDigits(digits)).toBe("0123456789")
})

test("every decimal digit of Unicode has one value", () => {
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const letter = String.fromCodePoint(code)
    if (/\p{Nd}/u.test(letter)) expect(toLatinDigits(letter)).toMatch(/^\d$/)
  }
})

test("a code from a Japanese or Arabic keyboard is a code", () => {
  expect(cleanCode("　１７０２．９０ ")).toBe("1702.90")
  expect(cleanCode("\u202B+٦٢ ٨١٢\u202C")).toBe("+62 812")
})

test("a text of a million invisible characters is cleaned at once", () => {
  const started = performance.now()
  cleanText("\u200D".repeat(500_000) + "\u2066".repeat(500_000))
  expect(performance.now() - started).toBeLessThan(2000)
})
