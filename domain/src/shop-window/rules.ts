import { addMonths, isDay } from "../days.js"
import { problem, type Problem } from "../problems.js"

/**
 * What curators may change in the order of public goods, for a while and with a reason: a listing stands
 * first, or it is left out of the lists although its page stays open. Neither makes anything public.
 */
export const windowKinds = ["pin", "hide"] as const
export type WindowKind = (typeof windowKinds)[number]

/** Where a pinned listing stands first: in the whole catalogue, or where its own category is chosen. */
export const windowScopes = ["catalogue", "category"] as const
export type WindowScope = (typeof windowScopes)[number]

export const PLACE_MAX = 10
/** As many as the first ten places may hold of one producer. */
export const PINS_OF_ONE_PRODUCER = 3
export const WINDOW_REASON_MAX = 300
export const WINDOW_MONTHS_MAX = 12

export type WindowDays = { from_day: string; until_day: string }

/** Days are ISO days in Jakarta; both count. */
export const isShownOn = ({ from_day, until_day }: WindowDays, day: string): boolean =>
  from_day <= day && day <= until_day

export const overlap = (one: WindowDays, other: WindowDays): boolean =>
  one.from_day <= other.until_day && other.from_day <= one.until_day

/** An end within a year is asked for always: nothing stands first, or is left out, for good. */
export function checkWindowDays({ from_day, until_day }: WindowDays, today: string): Problem[] {
  const wrong = [
    ...(isDay(from_day) ? [] : [problem("from_day", from_day ? "invalid_date" : "required")]),
    ...(isDay(until_day) ? [] : [problem("until_day", until_day ? "invalid_date" : "required")]),
  ]
  if (wrong.length > 0) return wrong
  if (from_day < today) return [problem("from_day", "date_in_past")]
  if (until_day < from_day) return [problem("until_day", "date_order")]
  const last = addMonths(from_day, WINDOW_MONTHS_MAX)
  return until_day > last
    ? [problem("until_day", "out_of_range", { min: from_day, max: last })]
    : []
}

/** A listing's part of the order: 0 for none, otherwise the higher the further ahead. `place` from 1. */
export const pinRank = (place: number): number => PLACE_MAX + 1 - place
