import type { BuyerRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import type { Locale } from "@serumpun/domain/locales"
import { BASKET_MAX } from "@serumpun/domain/rfq-rules"
import { writeNumber } from "#app/lib/format/read-number.ts"
import type { BasketLine } from "#app/lib/kept/basket.server.ts"
import { writeRows, type FormValues } from "#app/lib/kept/form-values.ts"
import { readLines } from "./rfq-form.ts"

const mark = (isWanted: boolean) => (isWanted ? "on" : "")

/** The form as somebody fills it in to ask for the same again. Days are left out: the old ones are over. */
export function valuesOfRfq(rfq: BuyerRfq, locale: Locale): FormValues {
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
  }
  for (const scheme of rfq.certificates_needed) terms[`certificates_needed.${scheme}`] = "on"
  const lines = rfq.items.map((item) => ({
    listing_id: item.listing_id,
    handle: item.listing_handle,
    quantity: writeNumber(item.quantity, locale),
    target_price: writeNumber(item.target_price, locale),
    note: item.note ?? "",
  }))
  return writeRows(terms, "items", lines)
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
  const added = rfq.items.filter(isNew).map(({ listing_id, listing_handle: handle, quantity }) => ({
    listing_id,
    handle,
    quantity,
  }))
  const all = [...basket, ...added]
  const typed = Object.entries(draft).filter(([name, value]) => value && !name.startsWith("items."))
  const lines = [...readLines(draft), ...readLines(repeated).filter(isNew)]
  return {
    basket: all.slice(0, BASKET_MAX),
    draft: writeRows({ ...repeated, ...Object.fromEntries(typed) }, "items", lines),
    isFull: all.length > BASKET_MAX,
  }
}
