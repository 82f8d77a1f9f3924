import { CLAIM_DAYS, CLAIM_DAYS_MAX, CLAIM_DAYS_MIN } from "./delivery/claims.js"
import { checkIncoterm, type Incoterm, type TransportMode } from "./incoterms.js"
import { LIMITS } from "./listing-rules.js"
import {
  checkDecimals,
  currencyDecimals,
  isCurrency,
  lineTotal,
  percentOf,
  PERCENT_DECIMALS,
  QUANTITY_DECIMALS,
  roundMoney,
  subtractMoney,
  sumLines,
  UNIT_PRICE_DECIMALS,
  type Currency,
} from "./money.js"
import { checkRepeated, problem, type Problem } from "./problems.js"
import { addDays, isDay } from "./days.js"
import {
  checkNotQuoted,
  checkOptions,
  type NotQuoted,
  type QuoteOptionInput,
} from "./quote-options.js"
import { checkText } from "./text-rules.js"

export const paymentMethods = ["tt", "lc", "card"] as const
export type PaymentMethod = (typeof paymentMethods)[number]

export type QuoteLineInput = {
  rfq_item_id: string
  /** The producer's own listing that answers an item of an open RFQ. */
  listing_id?: string | null
  quantity: number
  /** Per unit, in the quote's currency. */
  unit_price: number
  lead_time_days: number
  note: string | null
  options?: QuoteOptionInput[]
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
  /** Days after the last receipt in which the buyer may claim; `CLAIM_DAYS` when nothing is said. */
  claim_days?: number
  /** The order is valid only once the buyer has approved a sample; it is valid at once when nothing is said. */
  needs_sample?: boolean
  payment_method: PaymentMethod
  freight: number | null
  insurance: number | null
  sample_price: number | null
  exclusions: string | null
  message: string | null
  not_quoted?: NotQuoted[]
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
  const { currency } = quote
  const printed = (amount: number | null) => (amount === null ? null : roundMoney(amount, currency))
  const lines = quote.lines.map(({ quantity, unit_price }) =>
    lineTotal(quantity, unit_price, currency),
  )
  const goods = sumLines(lines, currency)
  const freight = printed(quote.freight)
  const insurance = printed(quote.insurance)
  const total = sumLines([goods, freight ?? 0, insurance ?? 0], currency)
  const deposit = percentOf(total, quote.deposit_percent, currency)
  const balance = subtractMoney(total, deposit, currency)
  return { lines, goods, freight, insurance, total, deposit, balance }
}

/** Freight of a container in rupiah has nine digits; more than this is a slip of the finger. */
const MAX_AMOUNT = 10_000_000_000

/** Quantity × price of one line; above it, sums would outgrow what a number holds to the cent. */
const MAX_LINE = 1_000_000_000_000
export const MAX_QUANTITY = 10_000_000
export const MAX_UNIT_PRICE = 100_000_000

export function checkQuote(input: QuoteInput, rfqItemIds: string[], today: string): Problem[] {
  const problems: Problem[] = []
  if (!isCurrency(input.currency)) problems.push(problem("currency", "invalid_choice"))
  if (input.lines.length === 0) problems.push(problem("lines", "required"))
  problems.push(
    ...input.lines.flatMap((line, index) => [
      ...checkLine(`lines.${index}`, line, input.currency),
      ...checkOptions(`lines.${index}`, line),
      ...(line.options ?? []).flatMap((option, at) =>
        checkLine(`lines.${index}.options.${at}`, option, input.currency),
      ),
    ]),
    ...input.lines.flatMap(({ rfq_item_id }, index) =>
      rfqItemIds.includes(rfq_item_id)
        ? []
        : [problem(`lines.${index}.rfq_item_id`, "invalid_choice")],
    ),
    ...checkRepeated(
      "lines",
      input.lines.map(({ rfq_item_id }) => rfq_item_id),
      "rfq_item_id",
    ),
    ...checkNotQuoted(
      input.not_quoted ?? [],
      rfqItemIds,
      input.lines.map(({ rfq_item_id }) => rfq_item_id),
    ),
    ...checkDelivery(input, today),
    ...checkAmounts(input),
    ...checkText("incoterm_place", input.incoterm_place, { max: LIMITS.place }),
    ...checkText("exclusions", input.exclusions, { max: LIMITS.note }),
    ...checkText("message", input.message, { max: LIMITS.message }),
  )
  return problems
}

type PricedLine = Pick<QuoteLineInput, "quantity" | "unit_price" | "lead_time_days" | "note">

function checkLine(field: string, line: PricedLine, currency: Currency): Problem[] {
  const { quantity, unit_price, lead_time_days } = line
  const problems = [
    ...checkDecimals(`${field}.quantity`, quantity, QUANTITY_DECIMALS),
    ...checkDecimals(`${field}.unit_price`, unit_price, UNIT_PRICE_DECIMALS),
    ...checkText(`${field}.note`, line.note, { max: LIMITS.note }),
  ]
  const isQuantity = quantity > 0 && quantity <= MAX_QUANTITY
  if (!isQuantity)
    problems.push(problem(`${field}.quantity`, "out_of_range", { min: 1, max: MAX_QUANTITY }))
  if (!(unit_price > 0) || unit_price > MAX_UNIT_PRICE)
    problems.push(
      problem(`${field}.unit_price`, "out_of_range", { min: 0.0001, max: MAX_UNIT_PRICE }),
    )
  else if (isQuantity && isCurrency(currency)) {
    const total = lineTotal(quantity, unit_price, currency)
    if (total === 0)
      problems.push(
        problem(`${field}.unit_price`, "out_of_range", { min: leastPrice(quantity, currency) }),
      )
    if (total > MAX_LINE)
      problems.push(
        problem(`${field}.unit_price`, "out_of_range", { max: Math.floor(MAX_LINE / quantity) }),
      )
  }
  if (!Number.isInteger(lead_time_days) || lead_time_days < 1 || lead_time_days > 365)
    problems.push(problem(`${field}.lead_time_days`, "out_of_range", { min: 1, max: 365 }))
  return problems
}

/** The lowest price at which so much is worth anything: half the smallest coin rounds up to one. */
function leastPrice(quantity: number, currency: Currency): number {
  const steps = 10 ** UNIT_PRICE_DECIMALS
  return Math.ceil(steps / (2 * 10 ** currencyDecimals[currency] * quantity)) / steps
}

function checkDelivery(input: QuoteInput, today: string): Problem[] {
  const { incoterm: rule, incoterm_place: place, transport_mode: transport } = input
  const problems = checkIncoterm("incoterm", { rule, place, transport }).map((found) => ({
    ...found,
    field: found.field === "incoterm.place" ? "incoterm_place" : "incoterm",
  }))
  if (!isDay(input.valid_until)) problems.push(problem("valid_until", "invalid_date"))
  else if (input.valid_until < today) problems.push(problem("valid_until", "valid_until_past"))
  else if (input.valid_until > addDays(today, 366))
    problems.push(problem("valid_until", "out_of_range", { max: addDays(today, 366) }))
  return problems
}

function checkAmounts(input: QuoteInput): Problem[] {
  const { deposit_percent, currency, claim_days = CLAIM_DAYS } = input
  const problems = checkDecimals("deposit_percent", deposit_percent, PERCENT_DECIMALS)
  if (!(deposit_percent >= 0 && deposit_percent <= 100))
    problems.push(problem("deposit_percent", "out_of_range", { min: 0, max: 100 }))
  if (!(
    Number.isInteger(claim_days) &&
    claim_days >= CLAIM_DAYS_MIN &&
    claim_days <= CLAIM_DAYS_MAX
  ))
    problems.push(
      problem("claim_days", "out_of_range", { min: CLAIM_DAYS_MIN, max: CLAIM_DAYS_MAX }),
    )
  for (const field of ["freight", "insurance", "sample_price"] as const) {
    const amount = input[field]
    if (amount !== null && !(amount >= 0 && amount <= MAX_AMOUNT))
      problems.push(problem(field, "out_of_range", { min: 0, max: MAX_AMOUNT }))
    else if (isCurrency(currency))
      problems.push(...checkDecimals(field, amount, currencyDecimals[currency]))
  }
  return problems
}
