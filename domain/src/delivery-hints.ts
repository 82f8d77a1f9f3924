import { daysBetween, isDay } from "./days.js"
import type { TransportMode } from "./incoterms.js"

/** Days at sea, from and to. */
type Transit = { min: number; max: number }

/**
 * Usual sea transit from Tanjung Priok or Tanjung Perak. Planning figures of forwarders, without
 * booking, customs or the way inland; the page says that they are such. Countries that are missing
 * have no figure, and none is guessed.
 */
const seaTransit: { countries: string[]; days: Transit }[] = [
  { countries: ["SG"], days: { min: 3, max: 5 } },
  { countries: ["JP", "KR"], days: { min: 10, max: 16 } },
  { countries: ["AE", "BH", "KW", "OM", "QA", "SA"], days: { min: 14, max: 20 } },
  { countries: ["BE", "DE", "DK", "GB", "NL"], days: { min: 28, max: 40 } },
  { countries: ["US"], days: { min: 22, max: 32 } },
]

/** Planning figure for the way to a country (ISO 3166-1 alpha-2); null where there is none. */
export function transitDays(country: string, transport: TransportMode): Transit | null {
  if (transport !== "sea") return null
  return seaTransit.find(({ countries }) => countries.includes(country))?.days ?? null
}

export type DeliveryHint =
  /** All in days; `transit` null = no planning figure, so that making alone takes too long. */
  | { kind: "late"; left: number; lead_time: number; transit: number | null }
  /** `possible`: what the capacity makes until the goods must leave. */
  | { kind: "capacity"; possible: number }

const DAYS_PER_MONTH = 365 / 12

/**
 * What makes a wish improbable: the day is nearer than making and shipping take, or the capacity
 * does not reach. Hints, not problems: a producer may have stock. The shorter transit counts, so
 * that nobody is warned of what often goes well. `today` and `needed_by` are ISO days.
 */
export function deliveryHint(
  wish: {
    today: string
    needed_by: string
    destination_country: string
    transport_mode: TransportMode
  },
  item: { quantity: number; lead_time_days: number; capacity_per_month?: number },
): DeliveryHint | null {
  if (!isDay(wish.needed_by) || wish.needed_by <= wish.today) return null
  const left = daysBetween(wish.today, wish.needed_by)
  const transit = transitDays(wish.destination_country, wish.transport_mode)?.min ?? null
  const lead_time = item.lead_time_days
  if (left < lead_time + (transit ?? 0)) return { kind: "late", left, lead_time, transit }
  const months = (left - (transit ?? 0)) / DAYS_PER_MONTH
  const possible = Math.floor((item.capacity_per_month ?? Infinity) * months)
  return item.quantity > possible ? { kind: "capacity", possible } : null
}
