import type { ProducerRfq } from "@serumpun/backend/src/contracts/producer.ts"
import { useTranslation } from "react-i18next"

/** What each control of the quote form is called, for the summary of problems. */
export function useQuoteLabels(rfq: Pick<ProducerRfq, "items">): (field: string) => string | null {
  const { t } = useTranslation(["quote", "openRfq", "common"])
  const single: Record<string, string> = {
    incoterm: t("incoterm"),
    incoterm_place: t("place"),
    transport_mode: t("transport"),
    valid_until: t("validUntil"),
    deposit_percent: t("deposit"),
    payment_method: t("method"),
    freight: t("freight"),
    insurance: t("insurance"),
    sample_price: t("sample"),
    exclusions: t("exclusions"),
    message: t("message"),
  }
  return (field) => {
    const [, index, part] = /^lines\.(\d+)\.(\w+)$/.exec(field) ?? []
    const item = rfq.items[Number(index)]
    if (!item || !part) return single[field] ?? null
    if (part === "rfq_item_id") return item.title
    const unit = t(`common:unit.perUnit.${item.unit}`)
    const parts: Record<string, string> = {
      listing_id: t("openRfq:quote.listing"),
      unit_price: t("unitPrice", { unit }),
      quantity: t("quantity"),
      lead_time_days: t("leadTime"),
      note: t("lineNote"),
    }
    return parts[part] ? `${item.title}, ${parts[part]}` : null
  }
}
