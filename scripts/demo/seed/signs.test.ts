import { locales } from "@serumpun/domain/locales"
import { expect, test } from "vitest"
import { demoTexts } from "./texts.ts"

const units = "%|kg|g|mg|µg|t|mL|ml|L|mm|cm|m|ha"

/** What does not belong to texts of a script, each with the reason. */
const foreign: Record<string, [RegExp, string][]> = {
  Arab: [
    [/[\u0600-\u06ff]\s?[,;?]/, "a Latin sign after an Arabic word"],
    [/ا\u064b/, "the tanween behind its alif"],
    [/[≤≥<>]/, "a sign that right-to-left text mirrors"],
    [/\d %/, "a space before %"],
    [/(?<![\d.,/])[1-9]\d{3,}(?= (?:كغ|م|متر|قطعة)(?!\p{L}))/u, "thousands without a comma"],
  ],
  Jpan: [
    [
      /[\u3040-\u30ff\u4e00-\u9fff][,;:()]|[,;:()][\u3040-\u30ff\u4e00-\u9fff]/,
      "a half-width sign",
    ],
    [/[\uff61-\uff9f]/, "half-width katakana"],
    [/～/, "～ instead of 〜"],
    [new RegExp(`\\d (?:${units})(?![A-Za-z])`), "a space before a unit"],
  ],
}

test.each(locales)("the demo's texts in %s use the signs of their script", async (locale) => {
  const rules = foreign[new Intl.Locale(locale).maximize().script ?? ""] ?? []
  const faults = (await demoTexts()).flatMap(([at, text]) =>
    [...rules, [/[!！\u00a0]| {2}|^\s|\s$/, "a stray sign or space"] as const]
      .filter(([sign]) => sign.test(text[locale]))
      .map(([, reason]) => `${at}: ${reason}: ${text[locale].slice(0, 60)}`),
  )
  expect(faults).toEqual([])
})
