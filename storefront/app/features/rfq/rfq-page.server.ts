import type { ListingDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import { countryCodes } from "@serumpun/domain/countries"
import { dayIn } from "@serumpun/domain/days"
import type { Locale } from "@serumpun/domain/locales"
import type { Currency, RateTable } from "@serumpun/domain/money"
import { checkRfq, type RfqInput } from "@serumpun/domain/rfq-rules"
import type { Problem } from "@serumpun/domain/problems"
import { randomUUID } from "node:crypto"
import { api, ApiError, segment } from "#app/lib/http/api.server.ts"
import type { BasketLine } from "#app/lib/kept/basket.server.ts"
import { unconfirmed } from "#app/lib/kept/confirmed-prices.ts"
import { readFiles, writeRows, type FormValues } from "#app/lib/kept/form-values.ts"
import { writeNumber } from "#app/lib/format/read-number.ts"
import {
  currencyOf,
  linesOfBasket,
  readLines,
  readRemoved,
  toRfqInput,
  type RemovedLine,
  type RfqLineValues,
} from "./rfq-form.ts"
import { convertTargets, doubtTargets } from "./target-prices.ts"

/** `listing` is null when it is not offered any more, undefined when the backend did not answer. */
export type RfqPageLine = RfqLineValues & { listing: ListingDetail | null | undefined }

/** The reader's currency and the table that totals are converted with. */
type Prices = { currency: Currency; rates: RateTable | null }

export type RfqPage = {
  values: FormValues
  lines: RfqPageLine[]
  files: { id: string; name: string }[]
  removed: (RfqPageLine & RemovedLine) | null
  currency: Currency
  /** The currency target prices had before this step converted them. */
  converted_from: Currency | null
  rates: RateTable | null
  country_codes: string[]
  /** ISO day: the earliest that is today anywhere, as the backend counts it. */
  today: string
}

/**
 * The page as it is opened from the basket, with what was typed before: quantities not chosen yet
 * start at the minimum.
 */
export async function readRfqPageOfBasket(
  basket: BasketLine[],
  draft: FormValues,
  locale: Locale,
  prices: Prices,
): Promise<RfqPage> {
  const lines = linesOfBasket(basket, draft, locale)
  const page = await readRfqPage(writeRows(draft, "items", lines), locale, prices)
  return {
    ...page,
    lines: page.lines.map((line) => ({
      ...line,
      quantity: line.quantity || writeNumber(line.listing?.moq, locale),
    })),
  }
}

/** Everything the RFQ page shows for these values. Never throws for a backend that is down. */
export async function readRfqPage(
  typed: FormValues,
  locale: Locale,
  prices: Prices,
): Promise<RfqPage> {
  const { values, from } = convertTargets(typed, locale, prices)
  const removed = readRemoved(values)
  const lines = readLines(values)
  const listings = await Promise.all(
    [...lines, ...(removed ? [removed] : [])].map(({ handle }) => readListing(handle, locale)),
  )
  return {
    values: {
      currency: prices.currency,
      ...values,
      idempotency_key: values.idempotency_key || randomUUID(),
    },
    lines: lines.map((line, index) => ({ ...line, listing: listings[index] })),
    files: readFiles(values),
    removed: removed ? { ...removed, listing: listings[lines.length] } : null,
    currency: currencyOf(values, prices.currency),
    converted_from: from,
    rates: prices.rates,
    country_codes: [...countryCodes],
    today: dayIn(new Date(), "Pacific/Honolulu"),
  }
}

/** The request of a page and what stands in its way. */
export function checkRfqPage(
  page: RfqPage,
  locale: Locale,
): { input: RfqInput; problems: Problem[] } {
  const input = toRfqInput(page.values, locale)
  const offered = page.lines.flatMap(({ listing }) => (listing ? [listing] : []))
  const doubts = unconfirmed(doubtTargets(page.lines, locale, page), page.values)
  return { input, problems: [...checkRfq(input, offered, page.today), ...doubts] }
}

async function readListing(
  handle: string,
  locale: Locale,
): Promise<ListingDetail | null | undefined> {
  try {
    return await api<ListingDetail>(`/store/listings/${segment(handle)}`, { query: { locale } })
  } catch (error) {
    // Anything else, also "too many requests", says nothing about the listing.
    if (error instanceof ApiError && error.status === 404) return null
    return undefined
  }
}
