import type { Currency, RateTable } from "@serumpun/domain/money"

/** Who reads quotes, and when. */
export type Reader = {
  /** The reader's currency and country: totals and times are said in them too. */
  currency: Currency
  country: string
  rates: RateTable | null
  now: Date
}
