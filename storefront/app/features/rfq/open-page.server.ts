import type { ProducerDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import { countryCodes } from "@serumpun/domain/countries"
import { dayIn } from "@serumpun/domain/days"
import type { Locale } from "@serumpun/domain/locales"
import type { Currency, RateTable } from "@serumpun/domain/money"
import { checkOpenRfq, type OpenRfqInput } from "@serumpun/domain/open-rfq-rules"
import type { Problem } from "@serumpun/domain/problems"
import { randomUUID } from "node:crypto"
import { api, ApiError, segment } from "#app/lib/http/api.server.ts"
import { readFiles, type FormValues } from "#app/lib/kept/form-values.ts"
import { applyOpenIntent, type OpenIntent, readGoods, toOpenRfqInput } from "./open-form.ts"
import { currencyOf } from "./rfq-form.ts"
import { convertTargets } from "./target-prices.ts"

export type AskedProducer = { id: string; handle: string; name: string }

export type OpenPage = {
  values: FormValues
  goods: FormValues[]
  files: { id: string; name: string }[]
  /** The one producer it goes to; null for every curated producer of the category. */
  producer: AskedProducer | null
  currency: Currency
  /** The currency target prices had before this step converted them. */
  converted_from: Currency | null
  country_codes: string[]
  /** ISO day: the earliest that is today anywhere, as the backend counts it. */
  today: string
}

type Surroundings = {
  locale: Locale
  prices: { currency: Currency; rates: RateTable | null }
  producer: AskedProducer | null
}

/** The public producer with this handle; null for none, undefined when the backend did not answer. */
export async function readAsked(
  handle: string | undefined,
  locale: Locale,
): Promise<AskedProducer | null | undefined> {
  if (!handle) return null
  try {
    const path = `/store/producers/${segment(handle)}`
    const { id, name } = await api<ProducerDetail>(path, { query: { locale } })
    return { id, handle, name }
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null
    if (error instanceof ApiError) return undefined
    throw error
  }
}

/** Everything the page of an open request shows for what was typed so far. */
export function openPage(
  typed: FormValues,
  intent: OpenIntent,
  { locale, prices, producer }: Surroundings,
): OpenPage {
  const form = { prefix: "goods", read: readGoods }
  const { values, from } = convertTargets(typed, locale, prices, form)
  const written = applyOpenIntent(values, intent)
  const rows = Object.keys(written).filter((name) => /^goods\.\d+\.title$/.test(name))
  const rowAt = (index: number) =>
    Object.fromEntries(
      Object.entries(written).flatMap(([name, value]) =>
        name.startsWith(`goods.${index}.`) ? [[name.slice(`goods.${index}.`.length), value]] : [],
      ),
    )
  return {
    values: {
      currency: prices.currency,
      ...written,
      idempotency_key: written.idempotency_key || randomUUID(),
    },
    goods: rows.map((_, index) => rowAt(index)),
    files: readFiles(written),
    producer: intent.kind === "everyone" ? null : producer,
    currency: currencyOf(written, prices.currency),
    converted_from: from,
    country_codes: [...countryCodes],
    today: dayIn(new Date(), "Pacific/Honolulu"),
  }
}

/** The request of a page and what stands in its way. */
export function checkOpenPage(
  page: OpenPage,
  locale: Locale,
): { input: OpenRfqInput; problems: Problem[] } {
  const input = toOpenRfqInput(page.values, locale, page.producer?.id ?? null)
  return { input, problems: checkOpenRfq(input, page.today) }
}
