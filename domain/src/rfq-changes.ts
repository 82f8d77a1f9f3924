import { problem, type Problem } from "./problems.js"
import {
  checkAnyQuantity,
  checkRfqTerms,
  checkTargetPrice,
  checkTierQuantities,
  type RfqListing,
  type RfqTerms,
} from "./rfq-rules.js"
import { LIMITS } from "./listing-rules.js"
import { checkQuantity } from "./price-tiers.js"
import { checkText } from "./text-rules.js"

/** What may change in a sent RFQ: its goods stay, since each has a producer who was asked for it. */
export type ChangedItem = {
  rfq_item_id: string
  quantity: number
  target_price: number | null
  tier_quantities: number[]
  note: string | null
}

/** The currency stays too: open quotes are in it. */
export type RfqChange = Omit<RfqTerms, "currency"> & { items: ChangedItem[] }

const itemFields = ["quantity", "target_price", "tier_quantities", "note"] as const
const termFields = [
  "destination_country",
  "destination_city",
  "destination_port",
  "incoterm",
  "transport_mode",
  "needed_by",
  "decision_by",
  "certificates_needed",
  "sample_wanted",
  "private_label",
  "packaging",
  "repeat_volume",
  "message",
  "hides_company",
  "hides_target_prices",
] as const

type Value = string | number | boolean | null | readonly (string | number)[]

/** `line`: the number of the RFQ's line; null for what concerns the whole request. */
export type RfqDifference =
  | { line: number; field: (typeof itemFields)[number]; from: Value; to: Value }
  | { line: null; field: (typeof termFields)[number]; from: Value; to: Value }

/** One state of an RFQ, as versions keep it. */
export type RfqState = Omit<RfqChange, "items"> & { items: (ChangedItem & { line: number })[] }

/** What differs between two states of one RFQ, line by line and then term by term. */
export function rfqDifferences(before: RfqState, after: RfqState): RfqDifference[] {
  const lines = after.items.flatMap((item) => {
    const old = before.items.find(({ rfq_item_id }) => rfq_item_id === item.rfq_item_id)
    if (!old) return []
    return itemFields.flatMap((field): RfqDifference[] =>
      isSame(old[field], item[field])
        ? []
        : [{ line: item.line, field, from: old[field], to: item[field] }],
    )
  })
  const terms = termFields.flatMap((field): RfqDifference[] => {
    const [from, to] = [before[field] ?? false, after[field] ?? false]
    const isNull = before[field] === null && after[field] === null
    return isNull || isSame(before[field] ?? null, after[field] ?? null) || isSame(from, to)
      ? []
      : [{ line: null, field, from: before[field] ?? null, to: after[field] ?? null }]
  })
  return [...lines, ...terms]
}

/** Lists of certificates have no order. */
function isSame(one: Value, other: Value): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other
  return JSON.stringify([...one].sort()) === JSON.stringify([...other].sort())
}

type StandingItem = ChangedItem & {
  listing: RfqListing | null
  /** It stands in an order and changes no more. */
  is_ordered: boolean
}

/**
 * What is wrong with a change, at the form's fields. `items`: those of the RFQ in the change's order;
 * `today`: ISO day.
 */
export function checkRfqChange(change: RfqChange, items: StandingItem[], today: string): Problem[] {
  const named = change.items.map(({ rfq_item_id }) => rfq_item_id)
  const isComplete =
    named.length === items.length && items.every((item, at) => item.rfq_item_id === named[at])
  if (!isComplete) return [problem("items", "invalid_choice")]
  return [
    ...change.items.flatMap((item, index) => {
      const standing = items[index]
      return standing ? checkItem(`items.${index}`, item, standing) : []
    }),
    // Nothing is priced anew here, so any currency will do for the rules of the terms.
    ...checkRfqTerms({ ...change, currency: "USD" }, today),
  ]
}

function checkItem(field: string, item: ChangedItem, standing: StandingItem): Problem[] {
  const changed = itemFields.filter((name) => !isSame(item[name], standing[name]))
  if (changed.length === 0) return []
  if (standing.is_ordered)
    return changed.map((name) => problem(`${field}.${name}`, "already_ordered"))
  const { listing } = standing
  return [
    ...(listing
      ? checkQuantity(`${field}.quantity`, item.quantity, listing)
      : checkAnyQuantity(`${field}.quantity`, item.quantity)),
    ...checkTargetPrice(`${field}.target_price`, item.target_price),
    ...checkTierQuantities(field, item, listing ?? undefined),
    ...checkText(`${field}.note`, item.note, { max: LIMITS.message }),
  ]
}
