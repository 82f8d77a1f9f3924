import type { ProducerRfq } from "@serumpun/backend/src/contracts/producer.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat } from "#app/lib/format/use-format.ts"

/** What each control of the quote form is called, for the summary of problems. */
export function useQuoteLabels(rfq: Pick<ProducerRfq, "items">): (field: string) => string | null {
  const { t } = useTranslation(["quote", "openRfq", "quoteOptions", "common"])
  const format = useFormat()
  const single: Record<string, string> = {
    incoterm: t("incoterm"),
    incoterm_place: t("place"),
    transport_mode: t("transport"),
    valid_until: t("validUntil"),
    deposit_percent: t("deposit"),
    claim_days: t("claimDays"),
    payment_method: t("method"),
    freight: t("freight"),
    insurance: t("insurance"),
    sample_price: t("sample"),
    exclusions: t("exclusions"),
    message: t("message"),
    file: t("openRfq:files.label"),
  }
  return (field) => {
    const [, index, option, part] = /^lines\.(\d+)\.(?:options\.(\d+)\.)?(\w+)$/.exec(field) ?? []
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
      reason: t("quoteOptions:notQuoted.reason"),
    }
    if (!parts[part]) return null
    const tier = option === undefined ? undefined : item.tier_quantities[Number(option)]
    if (option === undefined) return `${item.title}, ${parts[part]}`
    if (tier !== undefined)
      return `${item.title}, ${t("quoteOptions:tier.price", { quantity: format.quantity(tier, item.unit) })}`
    return `${item.title}, ${t("quoteOptions:alternative.add")}: ${parts[part]}`
  }
}
