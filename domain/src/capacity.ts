import { sumExactly } from "./decimal.js"
import { addDays, addMonths } from "./days.js"

/** So much of a listing, in its unit, is made in a calendar month ("2027-01"). */
export type MonthQuantity = { month: string; quantity: number }

/** `left`: what the months still hold; it is less than what was asked for. */
export type CapacityPlan =
  { months: MonthQuantity[]; left?: never } | { months?: never; left: number }

/** Lead time that stands for one month's work. */
const DAYS_PER_MONTH = 30

/**
 * The months in which goods are made that are ordered on a day (ISO) with that lead time, last first:
 * the month in which they are ready and, for every further 30 days of lead time, one before it. No
 * month lies before the order.
 */
export function productionMonths(ordered_on: string, lead_time_days: number): string[] {
  const ready = addDays(ordered_on, lead_time_days)
  const count = Math.max(1, Math.floor(lead_time_days / DAYS_PER_MONTH))
  const first = `${ready.slice(0, 7)}-01`
  return Array.from({ length: count }, (_, back) => addMonths(first, -back).slice(0, 7))
}

/**
 * Spreads a quantity over months, in their order, within what each has left of the monthly capacity.
 * All three amounts are in the listing's unit; `reserved` may hold a month several times.
 */
export function planCapacity(
  quantity: number,
  months: string[],
  { capacity_per_month, reserved }: { capacity_per_month: number; reserved: MonthQuantity[] },
): CapacityPlan {
  const free = months.map((month) => {
    const taken = sumExactly(
      reserved.filter((row) => row.month === month).map((row) => row.quantity),
    )
    return { month, quantity: Math.max(0, subtract(capacity_per_month, taken)) }
  })
  const left = sumExactly(free.map((row) => row.quantity))
  if (left < quantity) return { left }
  let rest = quantity
  const planned = free.map((row) => {
    const taken = Math.min(row.quantity, rest)
    rest = subtract(rest, taken)
    return { month: row.month, quantity: taken }
  })
  return { months: planned.filter((row) => row.quantity > 0) }
}

const subtract = (from: number, taken: number) => sumExactly([from, -taken])
