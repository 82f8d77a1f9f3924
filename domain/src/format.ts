import { isDay, startOfDay } from "./days.js"
import { fromDecimal, multiply, toDecimal } from "./decimal.js"
import { formatTag, textDirection, type Locale } from "./locales.js"
import {
  currencyDecimals,
  PERCENT_DECIMALS,
  QUANTITY_DECIMALS,
  roundMoney,
  UNIT_PRICE_DECIMALS,
  type Currency,
} from "./money.js"

const numberFormats = new Map<string, Intl.NumberFormat>()
const dateFormats = new Map<string, Intl.DateTimeFormat>()

function numberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options)
  let format = numberFormats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(formatTag(locale), options)
    numberFormats.set(key, format)
  }
  return format
}

function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options)
  let format = dateFormats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(formatTag(locale), { timeZone: "Asia/Jakarta", ...options })
    dateFormats.set(key, format)
  }
  return format
}

/** `3.4, "USD"` → "US$3.40". Amount in major units. */
export function formatMoney(locale: Locale, amount: number, currency: Currency): string {
  const digits = currencyDecimals[currency]
  if (textDirection(locale) === "rtl") return isolate(formatMoney("en", amount, currency))
  return writeMoney(locale, roundMoney(amount, currency), {
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
}

/** Latin words such as a port's name between right-to-left words, which would reorder them. */
export function formatLatin(locale: Locale, text: string): string {
  return textDirection(locale) === "rtl" ? isolate(text) : text
}

/**
 * A name or number that somebody gave, in whatever script: between words of the other direction its own
 * dots, brackets and digits stay with it. What is set apart already, and whole paragraphs, stay as they are.
 */
export function formatName(locale: Locale, text: string): string {
  const needsNone = textDirection(locale) === "ltr" || /[\u2066-\u2069\n]|^$/.test(text)
  return needsNone ? text : `\u2068${text}\u2069`
}

/** "US$" falls apart between right-to-left words, so there the Latin notation stands isolated. */
const isolate = (text: string) => `\u2066${text}\u2069`

// Several of our buyers' currencies are dollars, so none is written as a bare "$".
function writeMoney(
  locale: Locale,
  amount: number,
  options: Intl.NumberFormatOptions & { currency: Currency },
): string {
  return numberFormat(locale, { style: "currency", ...options })
    .formatToParts(amount)
    .map(({ value }) => (value === "$" ? "US$" : value))
    .join("")
}

/**
 * A price per unit as it was agreed, with more decimals than its currency has when it has them:
 * rounded, it would no longer multiply to the line's total.
 */
export function formatUnitPrice(locale: Locale, amount: number, currency: Currency): string {
  if (textDirection(locale) === "rtl") return isolate(formatUnitPrice("en", amount, currency))
  return writeMoney(locale, amount, {
    currency,
    minimumFractionDigits: currencyDecimals[currency],
    maximumFractionDigits: UNIT_PRICE_DECIMALS,
  })
}

/** A plain number with the language's separators; at most three decimals unless said otherwise. */
export function formatNumber(
  locale: Locale,
  value: number,
  decimals: number = QUANTITY_DECIMALS,
): string {
  return numberFormat(locale, { maximumFractionDigits: decimals }).format(value)
}

/** `12.5` → "12.5 %", `33.33` → "33.33 %". The value is in percent, not a fraction. */
export function formatPercent(locale: Locale, percent: number): string {
  const share = fromDecimal(multiply(toDecimal(percent), toDecimal(0.01)))
  const options = { style: "percent", maximumFractionDigits: PERCENT_DECIMALS } as const
  return numberFormat(locale, options).format(share)
}

/** `"2027-11-30"` or a Date → "30 Nov 2027". Days are counted in Jakarta, where quotes end. */
export function formatDate(locale: Locale, date: string | Date): string {
  return dateFormat(locale, { day: "numeric", month: "short", year: "numeric" }).format(
    parseDate(date),
  )
}

/** `"2027-11-30"` → "Nov 2027": validity of certificates and curation. */
export function formatMonth(locale: Locale, date: string | Date): string {
  return dateFormat(locale, { month: "short", year: "numeric" }).format(parseDate(date))
}

/** `11` → "November". Months count from 1. */
export function formatMonthName(locale: Locale, month: number): string {
  return dateFormat(locale, { month: "long" }).format(new Date(Date.UTC(2026, month - 1, 15)))
}

/** Date and minute, with the zone, for messages and decisions; in Jakarta unless a zone is given. */
export function formatDateTime(locale: Locale, date: string | Date, timeZone?: string): string {
  return dateFormat(locale, {
    ...(timeZone ? { timeZone } : {}),
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  }).format(parseDate(date))
}

/** Hour and minute where the reader's device is: "10.42" in Indonesian. */
export function formatClock(locale: Locale, date: Date): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return dateFormat(locale, { timeZone, hour: "2-digit", minute: "2-digit" }).format(date)
}

/** One of each language, made when first asked for. */
function perLocale<T>(make: (tag: string) => T): (locale: Locale) => T {
  const made = new Map<Locale, T>()
  return (locale) => {
    const known = made.get(locale) ?? make(formatTag(locale))
    made.set(locale, known)
    return known
  }
}

const listFormat = perLocale((tag) => new Intl.ListFormat(tag, { type: "conjunction" }))
const countryNames = perLocale(
  (tag) => new Intl.DisplayNames(tag, { type: "region", fallback: "code" }),
)
const languageNames = perLocale((tag) => new Intl.DisplayNames(tag, { type: "language" }))

/** `["kg", "L"]` → "kg and L" in the page's language. */
export function formatList(locale: Locale, items: string[]): string {
  return listFormat(locale).format(items)
}

/** "JP" → "Japan". Unknown codes come back as they are. */
export function formatCountry(locale: Locale, code: string): string {
  try {
    return countryNames(locale).of(code) ?? code
  } catch {
    return code
  }
}

/** "ja" → "Japanese". */
export function formatLanguage(locale: Locale, code: Locale): string {
  return languageNames(locale).of(code) ?? code
}

// A bare date is noon in Jakarta, so that no zone moves it to a neighbouring day.
function parseDate(date: string | Date): Date {
  if (date instanceof Date) return date
  return isDay(date) ? new Date(startOfDay(date).valueOf() + 12 * 3600_000) : new Date(date)
}
