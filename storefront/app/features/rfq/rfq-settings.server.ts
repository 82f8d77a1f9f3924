import type { Currency } from "@serumpun/domain/money"
import type { Locale } from "@serumpun/domain/locales"
import { currencyCookie } from "#app/lib/http/currency-cookie.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import { forgetDraft, keepDraft } from "#app/lib/kept/rfq-draft.server.ts"
import { translateNumbers } from "./rfq-form.ts"

type Choice = { kind: "language"; locale: Locale } | { kind: "currency"; currency: Currency }

/**
 * The request in another language or currency, with everything that was typed: where it goes on,
 * and the cookies that carry it there.
 */
export async function moveRfq(values: FormValues, choice: Choice, locale: Locale) {
  if (choice.kind === "currency") {
    const draft = await keepDraft({ ...values, currency: choice.currency }, locale)
    return { path: `/${locale}/rfq`, cookies: [draft, currencyCookie(choice.currency)] }
  }
  const draft = await keepDraft(translateNumbers(values, locale, choice.locale), choice.locale)
  const isMoved = choice.locale !== locale
  return {
    path: `/${choice.locale}/rfq`,
    cookies: isMoved ? [draft, await forgetDraft(locale)] : [draft],
  }
}
