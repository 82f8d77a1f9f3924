import { addDays, isDay } from "./days.js"
import { checkIncoterm, type Incoterm, type TransportMode } from "./incoterms.js"
import { LIMITS } from "./listing-rules.js"
import { checkDecimals, QUANTITY_DECIMALS, UNIT_PRICE_DECIMALS } from "./money.js"
import { checkRepeated, problem, type Problem } from "./problems.js"
import { MAX_QUANTITY, MAX_UNIT_PRICE } from "./quote-rules.js"
import { checkText } from "./text-rules.js"

/** What one line should be instead; null where it may stay. Price per unit, in the quote's currency. */
export type WishedLine = {
  rfq_item_id: string
  quantity: number | null
  unit_price: number | null
}

/** What a buyer asks a producer to change in a quote; null where it may stay as it is. */
export type WishInput = {
  message: string | null
  lines: WishedLine[]
  incoterm: Incoterm | null
  incoterm_place: string | null
  /** ISO day: how long the quote should hold. */
  valid_until: string | null
}

type Wished = {
  incoterm: Incoterm
  incoterm_place: string
  transport_mode: TransportMode
  lines: { rfq_item_id: string }[]
}

/** `quote` is the one the wish is about; `today`: ISO day in Jakarta. */
export function checkWish(wish: WishInput, quote: Wished, today: string): Problem[] {
  const { message, lines, incoterm, incoterm_place, valid_until } = wish
  const hasLine = lines.some(({ quantity, unit_price }) => quantity !== null || unit_price !== null)
  const isEmpty = !hasLine && !message && !incoterm && !incoterm_place && !valid_until
  return [
    ...(isEmpty ? [problem("message", "wish_empty")] : []),
    ...checkText("message", message, { max: LIMITS.message }),
    ...lines.flatMap((line, index) => checkWishedLine(`lines.${index}`, line, quote)),
    ...checkRepeated(
      "lines",
      lines.map(({ rfq_item_id }) => rfq_item_id),
      "rfq_item_id",
    ),
    ...checkWishedDelivery(wish, quote),
    ...checkWishedDay(valid_until, today),
  ]
}

function checkWishedLine(field: string, line: WishedLine, quote: Wished): Problem[] {
  const { rfq_item_id, quantity, unit_price } = line
  const problems = [
    ...checkDecimals(`${field}.quantity`, quantity, QUANTITY_DECIMALS),
    ...checkDecimals(`${field}.unit_price`, unit_price, UNIT_PRICE_DECIMALS),
  ]
  if (!quote.lines.some((quoted) => quoted.rfq_item_id === rfq_item_id))
    problems.push(problem(`${field}.rfq_item_id`, "invalid_choice"))
  if (quantity !== null && !(quantity > 0 && quantity <= MAX_QUANTITY))
    problems.push(problem(`${field}.quantity`, "out_of_range", { min: 0, max: MAX_QUANTITY }))
  if (unit_price !== null && !(unit_price > 0 && unit_price <= MAX_UNIT_PRICE))
    problems.push(problem(`${field}.unit_price`, "out_of_range", { min: 0, max: MAX_UNIT_PRICE }))
  return problems
}

function checkWishedDelivery({ incoterm, incoterm_place }: WishInput, quote: Wished): Problem[] {
  const problems = checkText("incoterm_place", incoterm_place, { max: LIMITS.place })
  if (!incoterm && !incoterm_place) return problems
  const rule = incoterm ?? quote.incoterm
  // Another Incoterm belongs to another place, which has to be named.
  const place = incoterm_place ?? (rule === quote.incoterm ? quote.incoterm_place : "")
  return [
    ...problems,
    ...checkIncoterm("incoterm", { rule, place, transport: quote.transport_mode }).map((found) => ({
      ...found,
      field: found.field === "incoterm.place" ? "incoterm_place" : "incoterm",
    })),
  ]
}

function checkWishedDay(day: string | null, today: string): Problem[] {
  if (!day) return []
  if (!isDay(day)) return [problem("valid_until", "invalid_date")]
  if (day < today) return [problem("valid_until", "date_in_past")]
  const latest = addDays(today, 366)
  return day > latest ? [problem("valid_until", "out_of_range", { max: latest })] : []
}
