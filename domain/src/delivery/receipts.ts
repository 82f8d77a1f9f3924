import { add, fromDecimal, toDecimal } from "../decimal.js"
import { problem, type Problem } from "../problems.js"

/** So much of an order's line, in its unit. */
export type LineQuantity = { rfq_item_id: string; quantity: number }

/**
 * What is still to come of each line after everything received so far; never below zero, and a line
 * that has come in whole stays in the list with zero.
 */
export function openQuantities(
  ordered: readonly LineQuantity[],
  received: readonly LineQuantity[],
): LineQuantity[] {
  return ordered.map(({ rfq_item_id, quantity }) => {
    const come = received
      .filter((line) => line.rfq_item_id === rfq_item_id)
      .reduce((sum, line) => add(sum, toDecimal(line.quantity)), toDecimal(0))
    const rest = add(toDecimal(quantity), { units: -come.units, scale: come.scale })
    return { rfq_item_id, quantity: Math.max(0, fromDecimal(rest)) }
  })
}

/**
 * What a buyer receives: `asked` of some lines, or all that is open when it is null. It is the last
 * receipt when nothing is open afterwards, or when the buyer says that nothing more will come.
 */
export function planReceipt(
  open: readonly LineQuantity[],
  asked: readonly LineQuantity[] | null,
  { is_last }: { is_last: boolean },
): { lines: LineQuantity[]; is_whole: boolean; problems: Problem[] } {
  const lines = (asked ?? open).filter(({ quantity }) => quantity !== 0)
  const problems = (asked ?? []).flatMap((line, index) => checkLine(line, index, open))
  const isRepeated = new Set(lines.map(({ rfq_item_id }) => rfq_item_id)).size < lines.length
  if (isRepeated) problems.push(problem("lines", "repeated"))
  if (lines.length === 0 && !is_last) problems.push(problem("lines", "receipt_empty"))
  const rest = openQuantities(open, lines)
  return { lines, is_whole: is_last || rest.every(({ quantity }) => quantity === 0), problems }
}

function checkLine(
  { rfq_item_id, quantity }: LineQuantity,
  index: number,
  open: readonly LineQuantity[],
): Problem[] {
  const field = `lines.${index}.quantity`
  const found = open.find((line) => line.rfq_item_id === rfq_item_id)
  if (!found) return [problem(field, "invalid_choice")]
  if (!(quantity >= 0) || quantity > found.quantity)
    return [problem(field, "out_of_range", { min: 0, max: found.quantity })]
  return []
}
