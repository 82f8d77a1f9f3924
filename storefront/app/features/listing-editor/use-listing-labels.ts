import { locales } from "@serumpun/domain/locales"
import { markets } from "@serumpun/domain/places"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import type { ProducerCertificate } from "@serumpun/backend/src/contracts/producer.ts"
import { useFormat } from "#app/lib/format/use-format.ts"

/** What each control of the editor is called, for the list of what is missing. */
export function useListingLabels(
  certificates: ProducerCertificate[],
): (field: string) => string | null {
  const { t } = useTranslation(["listingEditor", "trade", "goods"])
  const format = useFormat()
  const single: Record<string, string> = {
    good: t("goods:label"),
    category: t("field.category"),
    processing_stage: t("field.stage"),
    hs_code: t("field.hs"),
    unit: t("field.unit"),
    province: t("field.province"),
    place: t("field.place"),
    species: t("field.species"),
    gi_claim: t("field.gi"),
    claims_organic: t("field.organic"),
    moq: t("field.moq"),
    order_multiple: t("field.multiple"),
    capacity_per_month: t("field.capacity"),
    lead_time_days: t("field.leadTime"),
    shelf_life_months: t("field.shelfLife"),
    "packing.kind": t("field.packageKind"),
    "packing.inner_quantity": t("field.innerQuantity"),
    "packing.carton_inner_count": t("field.innerCount"),
    "packing.carton_length_cm": t("field.length"),
    "packing.carton_width_cm": t("field.width"),
    "packing.carton_height_cm": t("field.height"),
    "packing.carton_gross_kg": t("field.gross"),
    "packing.carton_net_kg": t("field.net"),
    "packing.cartons_per_pallet": t("field.perPallet"),
    "packing.max_layers": t("field.maxLayers"),
    "sample.price_usd": t("field.samplePrice"),
    "sample.quantity": t("field.sampleQuantity"),
    "sample.lead_time_days": t("field.sampleDays"),
    "tiers.0.usd": t("field.basePrice"),
    // Tables and pairs of controls that are one field, and boxes that nothing is ever wrong about.
    tiers: t("part.price"),
    incoterms: t("part.delivery"),
    specification: t("part.specification"),
    season: `${t("field.seasonFrom")} – ${t("field.seasonTo")}`,
    "packing.may_lie": t("field.mayLie"),
    "packing.wood_packaging": t("field.wood"),
    "sample.available": t("field.sampleAvailable"),
    file: t("field.file"),
    alt: t("field.alt"),
  }
  return function labelOf(field): string | null {
    if (field.startsWith("choice.")) return labelOf(field.slice("choice.".length))
    const [first, second, third] = field.split(".")
    const language = locales.find((code) => code === second)
    if (language && (first === "title" || first === "summary" || first === "description"))
      return t(`field.${first}`, { language: format.language(language) })
    const innerLanguage = locales.find((code) => field === `packing.inner.${code}`)
    if (innerLanguage) return t("field.inner", { language: format.language(innerLanguage) })
    if (first === "picture_alt") return t("field.alt")
    if (first === "certificate_ids") {
      const certificate = certificates.find(({ id }) => id === second)
      return certificate ? t(`trade:certificate.${certificate.scheme}`) : null
    }
    if (first === "markets") {
      const market = markets.find((code) => code === second)
      return market === "EU" ? t("trade:market.EU") : format.country(market ?? "")
    }
    if (single[field]) return single[field]
    const row = format.number(Number(second) + 1)
    if (first === "tiers" && third === "min") return `${t("field.tierMin")} (${row})`
    if (first === "tiers" && second !== "0") return `${t("field.tierPrice")} (${row})`
    if (first === "incoterms")
      return third === "place"
        ? `${t("field.rulePlace")} (${row})`
        : second === "0"
          ? t("field.ruleFirst")
          : t("field.rule", { row })
    if (first === "specification") return t("field.specKey", { row })
    return null
  }
}
