/** Operators: /admin/exchange-rates with a user token that has no curator profile (else 403). */
import { z } from "@medusajs/framework/zod"
import { currencies } from "@serumpun/domain/money"
import { isDay } from "@serumpun/domain/days"
import { problem } from "@serumpun/domain/problems"
import { day, rule, text } from "./fields"

const [, ...converted] = currencies
const perUsd = z.number().min(0.000001).max(1_000_000_000)

/**
 * GET /admin/exchange-rates → { rates: RateTable }; POST the same path with the currencies that change:
 * units that one US dollar buys, the day of the table, and its source as buyers are shown it.
 */
export const NewExchangeRates = z
  .object({
    as_of: day.superRefine(rule((value) => (isDay(value) ? [] : [problem("", "invalid_date")]))),
    source: text(120, { required: true }),
    per_usd: z.partialRecord(z.enum(converted), perUsd),
  })
  .strict()
export type NewExchangeRates = z.infer<typeof NewExchangeRates>
