import type { Category } from "@serumpun/domain/places"
import type QuoteModuleService from "../modules/quote/service"

export type RfqRow = Awaited<ReturnType<QuoteModuleService["retrieveRfq"]>>

/** What an RFQ says beside its items, as both sides read it. */
export function toTerms(rfq: RfqRow) {
  return {
    currency: rfq.currency,
    destination_country: rfq.destination_country,
    destination_city: rfq.destination_city,
    destination_port: rfq.destination_port,
    incoterm: rfq.incoterm,
    transport_mode: rfq.transport_mode,
    needed_by: rfq.needed_by,
    decision_by: rfq.decision_by,
    certificates_needed: rfq.certificates_needed as string[],
    sample_wanted: rfq.sample_wanted,
    private_label: rfq.private_label,
    packaging: rfq.packaging,
    repeat_volume: rfq.repeat_volume,
    message: rfq.message,
    hides_company: rfq.hides_company,
    hides_target_prices: rfq.hides_target_prices,
    open_category: rfq.open_category as Category | null,
  }
}
