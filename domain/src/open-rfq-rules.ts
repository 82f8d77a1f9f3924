import { LIMITS } from "./listing-rules.js"
import { categories, type Category } from "./places.js"
import { checkRepeated, problem, type Problem } from "./problems.js"
import {
  BASKET_MAX,
  checkAnyQuantity,
  checkRfqTerms,
  checkTargetPrice,
  checkTierQuantities,
  type RfqTerms,
} from "./rfq-rules.js"
import { checkText } from "./text-rules.js"
import { units, type Unit } from "./units.js"

export const ATTACHMENTS_MAX = 5

/** So many producers may answer an open RFQ, as its buyer chooses. */
export const answerLimits = [3, 5, 10, 20] as const

/** Goods in the buyer's own words; `note` is the specification. */
export type WantedGoods = {
  title: string
  unit: Unit
  quantity: number
  target_price: number | null
  tier_quantities?: number[]
  note: string | null
}

/**
 * A request in the buyer's own words, which producers answer with listings of their own: to every
 * curated producer of a category, or to the one named by `producer_id`, who needs no category and no
 * limit of answers.
 */
export type OpenRfqInput = RfqTerms & {
  producer_id?: string | null
  category: Category | null
  goods: WantedGoods[]
  answers_max: number | null
  file_ids: string[]
}

/** `today`: ISO day. Whose files they are is the backend's to ask. */
export function checkOpenRfq(input: OpenRfqInput, today: string): Problem[] {
  const { goods, file_ids } = input
  const problems = input.producer_id ? [] : checkWhom(input)
  if (goods.length === 0) problems.push(problem("goods.0.title", "required"))
  if (goods.length > BASKET_MAX) problems.push(problem("goods", "basket_full", { max: BASKET_MAX }))
  if (file_ids.length > ATTACHMENTS_MAX)
    problems.push(problem("file", "too_many", { max: ATTACHMENTS_MAX }))
  return [
    ...problems,
    ...goods.flatMap((wanted, index) => checkGoods(`goods.${index}`, wanted)),
    ...checkRepeated("file_ids", file_ids),
    ...checkRfqTerms(input, today),
  ]
}

function checkWhom({ category, answers_max }: OpenRfqInput): Problem[] {
  const isKnown = categories.some((one) => one === category)
  const isLimit = answerLimits.some((limit) => limit === answers_max)
  return [
    ...(isKnown ? [] : [problem("category", "required")]),
    ...(isLimit ? [] : [problem("answers_max", "invalid_choice")]),
  ]
}

function checkGoods(field: string, wanted: WantedGoods): Problem[] {
  return [
    ...checkText(`${field}.title`, wanted.title, { max: LIMITS.name, required: true }),
    ...(units.includes(wanted.unit) ? [] : [problem(`${field}.unit`, "invalid_choice")]),
    ...checkAnyQuantity(`${field}.quantity`, wanted.quantity),
    ...checkTargetPrice(`${field}.target_price`, wanted.target_price),
    ...checkTierQuantities(field, wanted),
    ...checkText(`${field}.note`, wanted.note, { max: LIMITS.message }),
  ]
}

/** What a quote's line is about: a listing, or goods that any listing of the producer may answer. */
type AskedItem = { id: string; listing_id: string | null; unit: Unit }
type OwnListing = { id: string; unit: Unit }
type AnsweringLine = {
  rfq_item_id: string
  listing_id?: string | null
  options?: { listing_id: string | null }[]
}

/**
 * Whether each line of a quote is about the listing that was asked for or, in an open RFQ, about one of
 * the producer's own that is public now and sold in the unit asked for. Alternatives are about any
 * other of their own.
 */
export function checkQuotedListings(
  lines: AnsweringLine[],
  items: AskedItem[],
  own: OwnListing[],
): Problem[] {
  const options = lines.flatMap((line, index) =>
    (line.options ?? []).flatMap(({ listing_id }, at) =>
      listing_id === null ||
      listing_id === line.listing_id ||
      own.some(({ id }) => id === listing_id)
        ? []
        : [problem(`lines.${index}.options.${at}.listing_id`, "listing_not_public")],
    ),
  )
  return [...options, ...lines.flatMap((line, index) => checkAnswer(line, index, items, own))]
}

function checkAnswer(
  { rfq_item_id, listing_id }: AnsweringLine,
  index: number,
  items: AskedItem[],
  own: OwnListing[],
): Problem[] {
  const field = `lines.${index}.listing_id`
  const item = items.find(({ id }) => id === rfq_item_id)
  if (!item) return []
  if (item.listing_id !== null)
    return (listing_id ?? item.listing_id) === item.listing_id
      ? []
      : [problem(field, "invalid_choice")]
  if (!listing_id) return [problem(field, "required")]
  const listing = own.find(({ id }) => id === listing_id)
  if (!listing) return [problem(field, "listing_not_public")]
  return listing.unit === item.unit ? [] : [problem(field, "unit_differs", { unit: item.unit })]
}
