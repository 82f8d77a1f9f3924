import { LIMITS } from "./listing-rules.js"
import { checkRepeated, problem, type Problem } from "./problems.js"
import { TIERS_MAX } from "./rfq-rules.js"
import { checkText } from "./text-rules.js"

/** `tier`: another quantity of the same listing; `alternative`: another pack size or listing. */
export const optionKinds = ["tier", "alternative"] as const
export type OptionKind = (typeof optionKinds)[number]
export const ALTERNATIVES_MAX = 3
export const OPTIONS_MAX = TIERS_MAX + ALTERNATIVES_MAX

/** What a producer prices beside a line; a buyer takes the line or one of its options. */
export type QuoteOptionInput = {
  kind: OptionKind
  /** Null: the same listing as the line's. */
  listing_id: string | null
  /** In the unit of its listing. */
  quantity: number
  /** Per unit, in the quote's currency. */
  unit_price: number
  lead_time_days: number
  note: string | null
}

/** A line that the quote leaves out, and why. */
export type NotQuoted = { rfq_item_id: string; reason: string | null }

type Optional<Option> = { rfq_item_id: string; options?: readonly (Option & { option?: number })[] }

/** Names an option of a line, counted from 1, in what a buyer accepts and an order keeps. */
export const optionKey = (rfq_item_id: string, option: number) => `${rfq_item_id}#${option}`

/** Names an option among those of several quotes: in addresses, and where quotes are compared. */
export const takeKey = (quote_id: string, rfq_item_id: string, option: number) =>
  `${quote_id}.${optionKey(rfq_item_id, option)}`

/** The keys of one quote's options among such names. */
export const takenOf = (quote_id: string, names: readonly string[]): string[] =>
  names.flatMap((name) => {
    const prefix = `${quote_id}.`
    return name.startsWith(prefix) ? [name.slice(prefix.length)] : []
  })

/** The lines with those options in their place that the keys name. */
export function takeOptions<Line extends Optional<object>>(
  lines: Line[],
  keys: readonly string[],
): Line[] {
  return lines.map((line) => {
    const taken = line.options?.find(
      ({ option }) => option !== undefined && keys.includes(optionKey(line.rfq_item_id, option)),
    )
    return taken ? { ...line, ...taken } : line
  })
}

/** Keys that name no option of a chosen line, or a second one of the same line. */
export function checkTaken(
  lines: Optional<object>[],
  chosen: readonly string[],
  keys: readonly string[],
): Problem[] {
  const itemOf = (key: string) => key.split("#")[0] ?? ""
  const unknown = keys.flatMap((key, index) => {
    const line = lines.find(({ rfq_item_id }) => rfq_item_id === itemOf(key))
    const isKnown =
      line &&
      chosen.includes(line.rfq_item_id) &&
      line.options?.some(
        ({ option }) => option !== undefined && optionKey(line.rfq_item_id, option) === key,
      )
    return isKnown ? [] : [problem(`options.${index}`, "invalid_choice")]
  })
  return [...unknown, ...checkRepeated("options", keys.map(itemOf))]
}

type Line = { listing_id?: string | null; quantity: number; options?: QuoteOptionInput[] }

/** What is wrong with the options of a line beside their amounts, at `field.options.…`. */
export function checkOptions(
  field: string,
  { listing_id, quantity, options = [] }: Line,
): Problem[] {
  if (options.length > OPTIONS_MAX)
    return [problem(`${field}.options`, "too_many", { max: OPTIONS_MAX })]
  const seen = [quantity]
  return options.flatMap((option, index) => {
    const at = `${field}.options.${index}`
    if (option.kind === "alternative") {
      const isSame = option.listing_id === null || option.listing_id === listing_id
      // The same listing once more is another pack or quality only when the note says so.
      return isSame
        ? checkText(`${at}.note`, option.note, { max: LIMITS.note, required: true })
        : []
    }
    const isTwice = seen.includes(option.quantity)
    seen.push(option.quantity)
    return [
      ...(isTwice ? [problem(`${at}.quantity`, "repeated")] : []),
      ...(option.listing_id === null ? [] : [problem(`${at}.listing_id`, "invalid_choice")]),
    ]
  })
}

/** A line is quoted or left out, and whoever leaves one out says why. */
export function checkNotQuoted(
  notQuoted: NotQuoted[],
  items: readonly string[],
  quoted: readonly string[],
): Problem[] {
  const ids = notQuoted.map(({ rfq_item_id }) => rfq_item_id)
  return [
    ...notQuoted.flatMap(({ rfq_item_id, reason }, index) => {
      const field = `not_quoted.${index}`
      if (!items.includes(rfq_item_id) || quoted.includes(rfq_item_id))
        return [problem(`${field}.rfq_item_id`, "invalid_choice")]
      return checkText(`${field}.reason`, reason, { max: LIMITS.note, required: true })
    }),
    ...checkRepeated("not_quoted", ids, "rfq_item_id"),
  ]
}
