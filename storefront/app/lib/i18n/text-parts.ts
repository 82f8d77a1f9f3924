import { formatNumber } from "@serumpun/domain/format"
import type { Locale } from "@serumpun/domain/locales"

/** A text as it is filled in: what stands between the blanks, and the blanks. */
export type TextPart = string | { blank: string; is_number: boolean }

/** @returns null for what only i18next itself can fill in: nesting, other formats than `number` */
export function toParts(text: string): TextPart[] | null {
  if (text.includes("$t(")) return null
  const parts: TextPart[] = []
  let end = 0
  for (let start = text.indexOf("{{"); start >= 0; start = text.indexOf("{{", end)) {
    const close = text.indexOf("}}", start)
    const [blank = "", format] = text.slice(start + 2, close).split(",", 2)
    if (close < 0 || blank.startsWith("-") || (format !== undefined && format.trim() !== "number"))
      return null
    parts.push(text.slice(end, start), { blank: blank.trim(), is_number: format !== undefined })
    end = close + 2
  }
  return [...parts, text.slice(end)]
}

/** @returns undefined when a blank is not given, or no number where one has to be */
export function fillParts(
  parts: TextPart[],
  given: Record<string, unknown>,
  locale: Locale,
): string | undefined {
  let text = ""
  for (const part of parts) {
    if (typeof part === "string") text += part
    else {
      const value = given[part.blank]
      if (value === undefined || (part.is_number && typeof value !== "number")) return undefined
      text += part.is_number ? formatNumber(locale, value as number) : String(value)
    }
  }
  return text
}
