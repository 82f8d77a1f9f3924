import { addDays, isDay } from "./days.js"
import { checkTransportNumber } from "./delivery/transport-numbers.js"
import type { TransportMode } from "./incoterms.js"
import { LIMITS } from "./listing-rules.js"
import { checkDecimals, currencyDecimals, type Currency } from "./money.js"
import { problem, type Problem } from "./problems.js"
import { checkText } from "./text-rules.js"

/** What a buyer says of a transfer: what left their bank, in whatever currency, and when. */
export type TransferInput = {
  amount: number
  currency: Currency
  /** ISO day. */
  paid_on: string
  note: string | null
}

/** What the receiving bank booked, in the order's currency. */
export type CreditInput = { credited: number; credited_on: string }

/** How the goods travel; what is not known yet stays empty. Days are ISO days. */
export type ShipmentInput = {
  carrier: string
  /** Vessel and voyage, or the flight. */
  vessel: string | null
  /** Container number, bill of lading or air waybill. */
  transport_number: string | null
  departs_on: string
  arrives_on: string | null
  tracking_url: string | null
}

const MAX_AMOUNT = 1_000_000_000_000

/** `placed_on`: the day of the order, before which nobody pays. Clocks differ by a day at most. */
export function checkTransfer(
  { amount, currency, paid_on, note }: TransferInput,
  { placed_on, today }: { placed_on: string; today: string },
): Problem[] {
  return [
    ...checkAmount("amount", amount, currency),
    ...checkPastDay("paid_on", paid_on, { placed_on, today }),
    ...checkText("note", note, { max: LIMITS.note }),
  ]
}

export function checkCredit(
  { credited, credited_on }: CreditInput,
  order: { currency: Currency; placed_on: string; today: string },
): Problem[] {
  return [
    ...checkAmount("credited", credited, order.currency),
    ...checkPastDay("credited_on", credited_on, order),
  ]
}

export function checkShipment(
  input: ShipmentInput,
  { placed_on, transport_mode }: { placed_on: string; transport_mode: TransportMode },
): Problem[] {
  const { departs_on, arrives_on, tracking_url, transport_number } = input
  const problems = [
    ...checkText("carrier", input.carrier, { max: LIMITS.name, required: true }),
    ...checkText("vessel", input.vessel, { max: LIMITS.name }),
    ...checkText("transport_number", transport_number, { max: LIMITS.name }),
    ...checkTransportNumber("transport_number", transport_number ?? "", {
      is_air: transport_mode === "air",
    }),
  ]
  if (!isDay(departs_on)) problems.push(problem("departs_on", "invalid_date"))
  else if (departs_on < placed_on)
    problems.push(problem("departs_on", "before_order", { date: placed_on }))
  if (arrives_on !== null && !isDay(arrives_on))
    problems.push(problem("arrives_on", "invalid_date"))
  else if (arrives_on !== null && arrives_on < departs_on)
    problems.push(problem("arrives_on", "arrives_before_departure"))
  if (tracking_url !== null && !isWebAddress(tracking_url))
    problems.push(problem("tracking_url", "web_address"))
  return problems
}

/** Only https: the page shows it as a link to follow. */
export function isWebAddress(address: string): boolean {
  if (address.length > LIMITS.note || !URL.canParse(address)) return false
  const { protocol, username, password, hostname } = new URL(address)
  return protocol === "https:" && !username && !password && hostname.includes(".")
}

function checkAmount(field: string, amount: number, currency: Currency): Problem[] {
  if (!(amount > 0)) return [problem(field, "out_of_range", { min: 0 })]
  if (amount > MAX_AMOUNT) return [problem(field, "out_of_range", { max: MAX_AMOUNT })]
  return checkDecimals(field, amount, currencyDecimals[currency])
}

function checkPastDay(
  field: string,
  day: string,
  { placed_on, today }: { placed_on: string; today: string },
): Problem[] {
  if (!isDay(day)) return [problem(field, "invalid_date")]
  if (day > addDays(today, 1)) return [problem(field, "date_in_future")]
  if (day < addDays(placed_on, -1)) return [problem(field, "before_order", { date: placed_on })]
  return []
}
