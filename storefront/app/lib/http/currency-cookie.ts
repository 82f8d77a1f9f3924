import type { Currency } from "@serumpun/domain/money"

const oneYearSeconds = 31_536_000

/** Remembers the currency that prices are shown in; not secret, so that cached pages vary by it. */
export function currencyCookie(currency: Currency): string {
  return `currency=${currency}; Path=/; Max-Age=${oneYearSeconds}; SameSite=Lax`
}
