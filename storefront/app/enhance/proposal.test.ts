import { expect, test } from "vitest"
import { currencyOf, firstTag } from "./proposal.ts"

test.each([
  ["de", "EUR"],
  ["de-CH", null],
  ["de-AT", "EUR"],
  ["ja-JP", "JPY"],
  ["id", "IDR"],
  ["en-ID", "IDR"],
  ["en", null],
  ["en-US", null],
  ["ar-SA", null],
  ["nl-BE", "EUR"],
])("%s reckons in %s", (tag, currency) => expect(currencyOf(tag)).toBe(currency))

test("a tag that is none, as systems without a language name it, ends nothing", () => {
  expect(firstTag(["en-US@posix", "de-AT"])).toBe("de-AT")
  expect(firstTag(["en-US@posix"])).toBe("en")
  expect(firstTag([])).toBe("en")
})
