import { checkCountry } from "./countries.js"
import {
  fitsTransport,
  isIncoterm,
  transportModes,
  type Incoterm,
  type TransportMode,
} from "./incoterms.js"
import { LIMITS } from "./listing-rules.js"
import {
  checkDecimals,
  isCurrency,
  QUANTITY_DECIMALS,
  UNIT_PRICE_DECIMALS,
  type Currency,
} from "./money.js"
import { checkQuantity } from "./price-tiers.js"
import { pausedProblem, type Pause } from "./pauses.js"
import { checkRepeated, problem, type Problem } from "./problems.js"
import { addDays, isDay } from "./days.js"
import { checkText } from "./text-rules.js"

export const BASKET_MAX = 20
/** Of listings, or in the buyer's own words. */
export const draftForms = ["basket", "open"] as const
export type DraftFormKind = (typeof draftForms)[number]
/** So many drafts one account keeps. */
export const DRAFTS_MAX = 50
/** Beside the quantity itself. */
export const TIERS_MAX = 3
const MAX_TARGET_PRICE = 100_000_000
const MAX_QUANTITY = 10_000_000

export type RfqItemInput = {
  listing_id: string
  /** In the listing's unit. */
  quantity: number
  /** Per unit, in the RFQ's currency. */
  target_price: number | null
  /** Other quantities that a price is asked for, in the listing's unit. */
  tier_quantities?: number[]
  note: string | null
}

/** One request over any number of producers. Days are ISO calendar days of the buyer. */
export type RfqInput = {
  items: RfqItemInput[]
  currency: Currency
  destination_country: string
  destination_city: string
  destination_port: string | null
  incoterm: Incoterm
  transport_mode: TransportMode
  needed_by: string
  decision_by: string | null
  certificates_needed: string[]
  sample_wanted: boolean
  private_label: boolean
  packaging: string | null
  repeat_volume: string | null
  message: string | null
  /** A producer reads the company, or the target prices, once they have sent a quote. */
  hides_company?: boolean
  hides_target_prices?: boolean
}
export type RfqTerms = Omit<RfqInput, "items">

export type RfqListing = {
  id: string
  moq: number
  order_multiple: number
  /** While it cannot be asked for. */
  pause?: Pause | null
}

/** `listings`: those of the items that are public now; `today`: ISO day. */
export function checkRfq(input: RfqInput, listings: RfqListing[], today: string): Problem[] {
  const problems: Problem[] = []
  if (input.items.length === 0) problems.push(problem("items", "basket_empty"))
  if (input.items.length > BASKET_MAX)
    problems.push(problem("items", "basket_full", { max: BASKET_MAX }))
  input.items.forEach((item, index) => {
    const field = `items.${index}`
    const listing = listings.find(({ id }) => id === item.listing_id)
    if (!listing) problems.push(problem(`${field}.listing_id`, "listing_unavailable"))
    else if (listing.pause) problems.push(pausedProblem(`${field}.listing_id`, listing.pause))
    else problems.push(...checkQuantity(`${field}.quantity`, item.quantity, listing))
    problems.push(
      ...checkTargetPrice(`${field}.target_price`, item.target_price),
      ...checkTierQuantities(field, item, listing),
      ...checkText(`${field}.note`, item.note, { max: LIMITS.note }),
    )
  })
  problems.push(
    ...checkRepeated(
      "items",
      input.items.map(({ listing_id }) => listing_id),
      "listing_id",
    ),
    ...checkRfqTerms(input, today),
  )
  return problems
}

/** A price of zero would say that goods are wanted for nothing. */
export function checkTargetPrice(field: string, price: number | null): Problem[] {
  if (price !== null && !(price > 0 && price <= MAX_TARGET_PRICE))
    return [problem(field, "out_of_range", { min: 0, max: MAX_TARGET_PRICE })]
  return checkDecimals(field, price, UNIT_PRICE_DECIMALS)
}

/** Each quantity once, and each as it could be ordered: `listing` says what is, when there is one. */
export function checkTierQuantities(
  field: string,
  { quantity, tier_quantities = [] }: Pick<RfqItemInput, "quantity" | "tier_quantities">,
  listing?: Omit<RfqListing, "id">,
): Problem[] {
  const at = (index: number) => `${field}.tier_quantities.${index}`
  if (tier_quantities.length > TIERS_MAX)
    return [problem(`${field}.tier_quantities`, "too_many", { max: TIERS_MAX })]
  return tier_quantities.flatMap((tier, index) => {
    if ([quantity, ...tier_quantities.slice(0, index)].includes(tier))
      return [problem(at(index), "repeated")]
    return listing ? checkQuantity(at(index), tier, listing) : checkAnyQuantity(at(index), tier)
  })
}

/** A quantity of goods that no listing has terms for yet. */
export function checkAnyQuantity(field: string, quantity: number): Problem[] {
  if (!Number.isFinite(quantity)) return [problem(field, "not_a_number")]
  if (quantity <= 0 || quantity > MAX_QUANTITY)
    return [problem(field, "out_of_range", { min: 0, max: MAX_QUANTITY })]
  return checkDecimals(field, quantity, QUANTITY_DECIMALS)
}

/** What a request says beside its goods. `today`: ISO day. */
export function checkRfqTerms(input: RfqTerms, today: string): Problem[] {
  const problems = checkRepeated("certificates_needed", input.certificates_needed)
  if (!isCurrency(input.currency)) problems.push(problem("currency", "invalid_choice"))
  problems.push(
    ...checkCountry("destination_country", input.destination_country),
    ...checkText("destination_city", input.destination_city, { max: LIMITS.place, required: true }),
    ...checkText("destination_port", input.destination_port, { max: LIMITS.place }),
    ...checkText("packaging", input.packaging, { max: LIMITS.note }),
    ...checkText("repeat_volume", input.repeat_volume, { max: LIMITS.note }),
    ...checkText("message", input.message, { max: LIMITS.message }),
    ...checkRfqDelivery(input, today),
  )
  return problems
}

function checkRfqDelivery(input: RfqTerms, today: string): Problem[] {
  const problems: Problem[] = []
  if (!transportModes.includes(input.transport_mode))
    problems.push(problem("transport_mode", "invalid_choice"))
  if (!isIncoterm(input.incoterm)) problems.push(problem("incoterm", "invalid_choice"))
  else if (!fitsTransport(input.incoterm, input.transport_mode))
    problems.push(
      problem("incoterm", "incoterm_transport", {
        rule: input.incoterm,
        transport: input.transport_mode,
        instead: "FCA",
      }),
    )
  if (!isDay(input.needed_by)) problems.push(problem("needed_by", "invalid_date"))
  else if (input.needed_by <= today) problems.push(problem("needed_by", "date_in_past"))
  else if (input.needed_by > addDays(today, 3 * 366))
    problems.push(problem("needed_by", "out_of_range", { max: addDays(today, 3 * 366) }))
  if (input.decision_by) {
    if (!isDay(input.decision_by)) problems.push(problem("decision_by", "invalid_date"))
    else if (input.decision_by < today) problems.push(problem("decision_by", "date_in_past"))
    else if (isDay(input.needed_by) && input.decision_by > input.needed_by)
      problems.push(problem("decision_by", "date_order"))
  }
  return problems
}
