import { daysBetween } from "../days.js"
import type { ListingContent } from "../listing-content.js"
import { locales } from "../locales.js"

/**
 * The catalogue's own order, for whoever has neither words nor an order: what is complete, what was
 * published lately and whose maker answers quickly comes first. It is explained to buyers on the page
 * "How it works" and to producers beside their listing; what stands here is all that counts.
 */

/** How long a maker usually takes to the first quote; null while nobody knows. */
export const answerPaces = ["quick", "usual", "slow"] as const
export type AnswerPace = (typeof answerPaces)[number]

const QUICK_HOURS = 24
const USUAL_HOURS = 72

export function paceOf(median_hours: number): AnswerPace {
  if (median_hours <= QUICK_HOURS) return "quick"
  return median_hours <= USUAL_HOURS ? "usual" : "slow"
}

/** What makes a listing complete: each counts the same. */
export const completeParts = ["photos", "certificate", "prices", "languages"] as const
export type CompletePart = (typeof completeParts)[number]

export const PHOTOS_WANTED = 3
export const PRICES_WANTED = 2

type Content = Pick<ListingContent, "images" | "tiers" | "title" | "summary" | "description">

/** The parts that a listing lacks. `certificates`: how many of its certificates hold. */
export function missingParts(content: Content, certificates: number): CompletePart[] {
  const has: Record<CompletePart, boolean> = {
    photos: content.images.length >= PHOTOS_WANTED,
    certificate: certificates > 0,
    prices: content.tiers.length >= PRICES_WANTED,
    languages: locales.every((locale) =>
      [content.title, content.summary, content.description].every((texts) =>
        Boolean(texts[locale]?.trim()),
      ),
    ),
  }
  return completeParts.filter((part) => !has[part])
}

const PART_POINTS = 10
const PACE_POINTS: Record<AnswerPace, number> = { quick: 20, usual: 10, slow: 0 }
/** What a week later is worth: five weeks are as much as one part. */
const WEEK_POINTS = 2
const FIRST_DAY = "2020-01-06"

type Standing = { missing: readonly CompletePart[]; pace: AnswerPace | null; published_on: string }

/**
 * A whole number, the higher the further ahead. Age costs everybody the same each week, so the number
 * need not be written anew while time goes by: what was published later has more from the start.
 */
export function standing({ missing, pace, published_on }: Standing): number {
  const complete = (completeParts.length - missing.length) * PART_POINTS
  const weeks = Math.max(0, Math.floor(daysBetween(FIRST_DAY, published_on) / 7))
  return complete + PACE_POINTS[pace ?? "usual"] + weeks * WEEK_POINTS
}

/** Orders among equals, one for each day of the week. */
export const TURNS = 7

/** A listing's place in each of these orders: a whole number that looks as if drawn by lot. */
export function turnOf(id: string, turn: number): number {
  let hash = 2_166_136_261
  for (const sign of `${turn} ${id}`)
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16_777_619)
  // Mixed once more: ids of one moment differ only at their end.
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507)
  return (hash ^ (hash >>> 13)) >>> 8
}

/** Which of the orders holds on a day. */
export const turnOn = (day: string): number => daysBetween(FIRST_DAY, day) % TURNS
