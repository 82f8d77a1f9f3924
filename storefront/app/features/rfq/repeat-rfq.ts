import type { BuyerRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import type { Locale } from "@serumpun/domain/locales"
import { BASKET_MAX } from "@serumpun/domain/rfq-rules"
import { writeNumber } from "#app/lib/format/read-number.ts"
import type { BasketLine } from "#app/lib/kept/basket.server.ts"
import { writeRows, type FormValues } from "#app/lib/kept/form-values.ts"
import { readLines } from "./rfq-form.ts"

const mark = (isWanted: boolean) => (isWanted ? "on" : "")

/** Items that are listings; goods in the buyer's own words are none. */
function listedItems({ items }: BuyerRfq) {
  return items.flatMap((item) =>
    item.listing_id && item.listing_handle
      ? [{ ...item, listing_id: item.listing_id, listing_handle: item.listing_handle }]
      : [],
  )
}

/** Goods in the buyer's own words, for one producer or for every curated one of a category. */
export const isInOwnWords = ({ items }: BuyerRfq): boolean =>
  items.every(({ listing_id }) => listing_id === null)

/** The open request as somebody fills it in to ask for the same again. */
export function openValuesOf(rfq: BuyerRfq, locale: Locale): FormValues {
  const goods = rfq.items.map((item) => ({
    title: item.title,
    unit: item.unit,
    quantity: writeNumber(item.quantity, locale),
    target_price: writeNumber(item.target_price, locale),
    note: item.note ?? "",
    ...Object.fromEntries(
      item.tier_quantities.map((tier, at) => [`tier_quantities.${at}`, writeNumber(tier, locale)]),
    ),
  }))
  const terms = {
    ...termsOf(rfq),
    category: rfq.open_category ?? "",
    answers_max: String(rfq.answers_max ?? ""),
    producer: rfq.open_category ? "" : (rfq.recipients[0]?.producer_handle ?? ""),
  }
  return writeRows(terms, "goods", goods)
}

/** The form as somebody fills it in to ask for the same again. Days are left out: the old ones are over. */
export function valuesOfRfq(rfq: BuyerRfq, locale: Locale): FormValues {
  const terms = termsOf(rfq)
  const lines = listedItems(rfq).map((item) => ({
    listing_id: item.listing_id,
    handle: item.listing_handle,
    ...Object.fromEntries(
      item.tier_quantities.map((tier, at) => [`tier_quantities.${at}`, writeNumber(tier, locale)]),
    ),
    quantity: writeNumber(item.quantity, locale),
    target_price: writeNumber(item.target_price, locale),
    note: item.note ?? "",
  }))
  return writeRows(terms, "items", lines)
}

/** What the form says of a request beside its goods and days. */
export function termsOf(rfq: BuyerRfq): FormValues {
  const terms: FormValues = {
    currency: rfq.currency,
    priced_in: rfq.currency,
    destination_country: rfq.destination_country,
    destination_city: rfq.destination_city,
    destination_port: rfq.destination_port ?? "",
    incoterm: rfq.incoterm,
    transport_mode: rfq.transport_mode,
    sample_wanted: mark(rfq.sample_wanted),
    private_label: mark(rfq.private_label),
    packaging: rfq.packaging ?? "",
    repeat_volume: rfq.repeat_volume ?? "",
    message: rfq.message ?? "",
    hides_company: mark(Boolean(rfq.hides_company)),
    hides_target_prices: mark(Boolean(rfq.hides_target_prices)),
  }
  for (const scheme of rfq.certificates_needed) terms[`certificates_needed.${scheme}`] = "on"
  return terms
}

/**
 * An old request beside what is being prepared: goods that are in the basket stay as they are, and
 * what was typed into the form is kept.
 */
export function addRepeated(
  basket: BasketLine[],
  draft: FormValues,
  { rfq, locale }: { rfq: BuyerRfq; locale: Locale },
): { basket: BasketLine[]; draft: FormValues; isFull: boolean } {
  const repeated = valuesOfRfq(rfq, locale)
  const isNew = ({ listing_id }: { listing_id: string }) =>
    !basket.some((line) => line.listing_id === listing_id)
  const added = listedItems(rfq)
    .filter(isNew)
    .map(({ listing_id, listing_handle: handle, quantity }) => ({ listing_id, handle, quantity }))
  const all = [...basket, ...added]
  const typed = Object.entries(draft).filter(([name, value]) => value && !name.startsWith("items."))
  const lines = [...readLines(draft), ...readLines(repeated).filter(isNew)]
  return {
    basket: all.slice(0, BASKET_MAX),
    draft: writeRows({ ...repeated, ...Object.fromEntries(typed) }, "items", lines),
    isFull: all.length > BASKET_MAX,
  }
}
