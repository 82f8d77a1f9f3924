import { divide, fromDecimal, toDecimal } from "./decimal.js"
import { isDay } from "./days.js"
import { currencies, type Currency } from "./money.js"
import type { ProblemCode } from "./problems.js"

/** Units that one US dollar buys, with the day and source of the table. */
export type NewRates = {
  as_of: string
  source: string
  per_usd: Partial<Record<Currency, number>>
}

/** Digits behind the mark that a calculated rate keeps. */
const RATE_DECIMALS = 8
const LOWEST = 0.000001
const HIGHEST = 1_000_000_000

export type RateLine = { line: number; currency: Currency; per_usd: number }
export type RateLineProblem = { line: number; text: string; code: ProblemCode }

/**
 * Reads "EUR,0.86" line by line, with commas, semicolons or tabs; a first line without a number is a
 * heading. Nothing is taken of a file in which a line is wrong, so each wrong line is named.
 */
export function readRateCsv(csv: string): { lines: RateLine[]; problems: RateLineProblem[] } {
  const lines: RateLine[] = []
  const problems: RateLineProblem[] = []
  for (const [index, text] of csv
    .replace(/^\uFEFF/, "")
    .split("\n")
    .entries()) {
    const cells = text.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"|"$/g, ""))
    const [code = "", typed = ""] = cells
    const isHeading = index === 0 && !/\d/.test(text)
    if (text.trim() === "" || isHeading) continue
    const line = index + 1
    const found = readLine(code.toUpperCase(), typed, lines)
    if (typeof found === "string") problems.push({ line, text: text.trim(), code: found })
    else lines.push({ line, ...found })
  }
  return { lines, problems }
}

function readLine(
  code: string,
  typed: string,
  before: RateLine[],
): { currency: Currency; per_usd: number } | ProblemCode {
  const currency = currencies.find((known) => known === code && known !== "USD")
  if (!currency) return "invalid_choice"
  if (before.some((line) => line.currency === currency)) return "repeated"
  if (typed === "") return "required"
  const per_usd = Number(typed)
  if (!Number.isFinite(per_usd)) return "not_a_number"
  return per_usd < LOWEST || per_usd > HIGHEST ? "out_of_range" : { currency, per_usd }
}

/**
 * Reads a table of rates: the European Central Bank's daily XML, whose base is the euro, or JSON such
 * as `{"base":"USD","date":"2026-11-26","rates":{"EUR":0.86}}` with any base that names its dollar.
 * `host`: where it came from, which is the source of JSON.
 * @throws Error with one sentence when it is neither, or lacks the dollar or a day
 */
export function readRateFeed(text: string, host: string): NewRates {
  const isXml = text.trimStart().startsWith("<")
  const { base, date, rates } = isXml ? readXml(text) : readJson(text)
  const perBase = new Map(Object.entries({ ...rates, [base]: 1 }))
  const dollar = perBase.get("USD")
  if (!dollar || !(dollar > 0)) throw new Error("The table of rates has no US dollar")
  if (!isDay(date)) throw new Error("The table of rates has no day")
  const per_usd = Object.fromEntries(
    currencies.flatMap((currency) => {
      const rate = perBase.get(currency)
      if (currency === "USD" || !rate || !Number.isFinite(rate) || rate <= 0) return []
      const exact = divide(toDecimal(rate), toDecimal(dollar), RATE_DECIMALS)
      return [[currency, fromDecimal(exact)]]
    }),
  )
  if (Object.keys(per_usd).length === 0) throw new Error("The table of rates has none of ours")
  return { as_of: date, source: isXml ? "European Central Bank" : host, per_usd }
}

type Feed = { base: string; date: string; rates: Record<string, number> }

function readXml(text: string): Feed {
  const date = /\btime=["'](\d{4}-\d{2}-\d{2})["']/.exec(text)?.[1] ?? ""
  const cubes = text.matchAll(/currency=["']([A-Z]{3})["'] rate=["']([0-9.]{1,20})["']/g)
  const rates = Object.fromEntries([...cubes].map(([, code = "", rate]) => [code, Number(rate)]))
  return { base: "EUR", date, rates }
}

function readJson(text: string): Feed {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    throw new Error("The table of rates is neither the ECB's XML nor JSON")
  }
  const { base, date, rates } = (read ?? {}) as Partial<Record<keyof Feed, unknown>>
  const table = typeof rates === "object" && rates !== null ? Object.entries(rates) : []
  const numbers = table.filter((entry): entry is [string, number] => typeof entry[1] === "number")
  return {
    base: typeof base === "string" ? base : "",
    date: typeof date === "string" ? date : "",
    rates: Object.fromEntries(numbers),
  }
}
