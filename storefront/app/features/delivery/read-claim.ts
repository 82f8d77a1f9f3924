import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import type { Locale } from "@serumpun/domain/locales"
import { problem, type Problem } from "@serumpun/domain/problems"
import { readNumber } from "#app/lib/format/read-number.ts"
import { typedText, type FormValues } from "#app/lib/kept/form-values.ts"

type Read<T> = { value: T; problems: Problem[] }

/** A remedy as it was typed; an amount beside one that is no money is left out. */
export function readRemedy(
  values: FormValues,
  locale: Locale,
): Read<{ remedy: string | undefined; amount: number | null }> {
  const { remedy } = values
  const problems = remedy ? [] : [problem("remedy", "required")]
  if (remedy !== "refund" && remedy !== "discount")
    return { value: { remedy, amount: null }, problems }
  const amount = readNumber(values.amount, locale)
  if (amount === null) problems.push(problem("amount", "required"))
  else if (Number.isNaN(amount)) problems.push(problem("amount", "not_a_number"))
  return { value: { remedy, amount }, problems }
}

/** A new claim as it was typed; lines without a quantity are not meant. */
export function readClaim(values: FormValues, { lines }: OrderView, locale: Locale) {
  const problems: Problem[] = values.reason ? [] : [problem("reason", "required")]
  const wrong = lines.flatMap(({ rfq_item_id }, index) => {
    const field = `lines.${index}.quantity`
    const quantity = readNumber(values[field], locale)
    if (quantity === null || quantity === 0) return []
    if (Number.isNaN(quantity)) problems.push(problem(field, "not_a_number"))
    return [{ rfq_item_id, quantity }]
  })
  if (wrong.length === 0) problems.push(problem("lines.0.quantity", "claim_lines"))
  const text = typedText(values.text)
  if (!text) problems.push(problem("text", "required"))
  const asked = readRemedy(values, locale)
  return {
    claim: { reason: values.reason, text, lines: wrong, ...asked.value },
    problems: [...problems, ...asked.problems],
  }
}
