import { checkIncoterm, type Incoterm, type TransportMode } from "./incoterms.js"
import { LIMITS } from "./listing-rules.js"
import { isCurrency, lineTotal, roundMoney, sumLines, type Currency } from "./money.js"
import { problem, type Problem } from "./problems.js"
import { addDays, isDay } from "./days.js"
import { checkText } from "./text-rules.js"

export const paymentMethods = ["tt", "lc", "card"] as const
export type PaymentMethod = (typeof paymentMethods)[number]

export type QuoteLineInput = {
  rfq_item_id: string
  quantity: number
  /** Per unit, in the quote's currency. */
  unit_price: number
  lead_time_days: number
  note: string | null
}

/** Freight and insurance: null = not included, which the page says; never guessed. */
export type QuoteInput = {
  currency: Currency
  lines: QuoteLineInput[]
  incoterm: Incoterm
  incoterm_place: string
  transport_mode: TransportMode
  /** ISO day; the quote holds to the end of that day in Jakarta. */
  valid_until: string
  deposit_percent: number
  payment_method: PaymentMethod
  freight: number | null
  insurance: number | null
  sample_price: number | null
  exclusions: string | null
  message: string | null
}

export type QuoteTotals = {
  lines: number[]
  goods: number
  freight: number | null
  insurance: number | null
  total: number
  deposit: number
  balance: number
}

/** Rounded lines add up to the printed total; deposit and balance add up to it too. */
export function quoteTotals(
  quote: Pick<QuoteInput, "currency" | "freight" | "insurance" | "deposit_percent"> & {
    lines: Pick<QuoteLineInput, "quantity" | "unit_price">[]
  },
): QuoteTotals {
  const { currency, freight, insurance } = quote
  const lines = quote.lines.map(({ quantity, unit_price }) =>
    lineTotal(quantity, unit_price, currency),
  )
  const goods = sumLines(lines, currency)
  const total = sumLines([goods, freight ?? 0, insurance ?? 0], currency)
  const deposit = roundMoney((total * quote.deposit_percent) / 100, currency)
  return {
    lines,
    goods,
    freight,
    insurance,
    total,
    deposit,
    balance: roundMoney(total - deposit, currency),
  }
}

/** Freight of a container in rupiah has nine digits; more than this is a slip of the finger. */
const MAX_AMOUNT = 10_000_000_000

export function checkQuote(input: QuoteInput, rfqItemIds: string[], today: string): Problem[] {
  const problems: Problem[] = []
  if (!isCurrency(input.currency)) problems.push(problem("currency", "invalid_choice"))
  if (input.lines.length === 0) problems.push(problem("lines", "required"))
  input.lines.forEach((line, index) => {
    const field = `lines.${index}`
    if (!rfqItemIds.includes(line.rfq_item_id))
      problems.push(problem(`${field}.rfq_item_id`, "invalid_choice"))
    if (!(line.quantity > 0) || line.quantity > 10_000_000)
      problems.push(problem(`${field}.quantity`, "out_of_range", { min: 1, max: 10_000_000 }))
    if (!(line.unit_price > 0) || line.unit_price > 100_000_000)
      problems.push(problem(`${field}.unit_price`, "out_of_range", { min: 0.01, max: 100_000_000 }))
    if (
      !Number.isInteger(line.lead_time_days) ||
      line.lead_time_days < 1 ||
      line.lead_time_days > 365
    )
      problems.push(problem(`${field}.lead_time_days`, "out_of_range", { min: 1, max: 365 }))
    problems.push(...checkText(`${field}.note`, line.note, { max: LIMITS.note }))
  })
  const incoterm = {
    rule: input.incoterm,
    place: input.incoterm_place,
    transport: input.transport_mode,
  }
  for (const found of checkIncoterm("incoterm", incoterm))
    problems.push({
      ...found,
      field: found.field === "incoterm.place" ? "incoterm_place" : "incoterm",
    })
  if (!isDay(input.valid_until)) problems.push(problem("valid_until", "invalid_date"))
  else if (input.valid_until < today) problems.push(problem("valid_until", "valid_until_past"))
  else if (input.valid_until > addDays(today, 366))
    problems.push(problem("valid_until", "out_of_range", { max: addDays(today, 366) }))
  if (!(input.deposit_percent >= 0 && input.deposit_percent <= 100))
    problems.push(problem("deposit_percent", "out_of_range", { min: 0, max: 100 }))
  for (const field of ["freight", "insurance", "sample_price"] as const) {
    const amount = input[field]
    if (amount !== null && !(amount >= 0 && amount <= MAX_AMOUNT))
      problems.push(problem(field, "out_of_range", { min: 0, max: MAX_AMOUNT }))
  }
  problems.push(
    ...checkText("incoterm_place", input.incoterm_place, { max: LIMITS.place }),
    ...checkText("exclusions", input.exclusions, { max: LIMITS.note }),
    ...checkText("message", input.message, { max: LIMITS.message }),
  )
  return problems
}
