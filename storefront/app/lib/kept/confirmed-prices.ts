import type { Problem } from "@serumpun/domain/problems"
import { typedText, type FormValues } from "./form-values.ts"

/** The control that confirms the price in another one; its value is the price it was shown for. */
export const confirmName = (field: string) => `confirm.${field}`

/** Questions about prices that the person has not answered; a price changed since is asked again. */
export function unconfirmed(problems: Problem[], values: FormValues): Problem[] {
  return problems.filter(
    ({ field, code, params }) =>
      code !== "price_unusual" || typedText(values[confirmName(field)]) !== String(params?.price),
  )
}
