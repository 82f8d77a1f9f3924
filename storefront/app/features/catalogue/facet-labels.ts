import { certificateSchemes } from "@serumpun/domain/certificates"
import { incoterms } from "@serumpun/domain/incoterms"
import { categories, categoryRoots, isProvince } from "@serumpun/domain/places"
import { processingStages } from "@serumpun/domain/units"
import { leadTimeBands, moqBands, priceBands } from "@serumpun/search/listing-document"
import { useTranslation } from "react-i18next"
import type { FilterName } from "#app/lib/catalogue/catalogue-selection.ts"
import { useFormat } from "#app/lib/format/use-format.ts"

/** Reads a facet's code out in the page's language; an unknown code stays as it is. */
export function useFacetLabel(): (name: FilterName, value: string) => string {
  const { t } = useTranslation(["common", "trade"])
  const format = useFormat()
  return (name, value) => {
    if (name === "category") {
      const category = [...categoryRoots, ...categories].find((code) => code === value)
      return category ? t(`trade:category.${category}`) : value
    }
    if (name === "province") return isProvince(value) ? t(`trade:province.${value}`) : value
    if (name === "certificate") {
      const scheme = certificateSchemes.find((code) => code === value)
      return scheme ? t(`trade:certificate.${scheme}`) : value
    }
    if (name === "incoterm") {
      const rule = incoterms.find((code) => code === value)
      return rule ? `${rule} – ${t(`trade:incoterm.${rule}`)}` : value
    }
    if (name === "moq_band") {
      const band = moqBands.find((code) => code === value)
      return band ? t(`trade:moq_band.${band}`) : value
    }
    if (name === "lead_time_band") {
      const band = leadTimeBands.find((code) => code === value)
      return band ? t(`trade:lead_time_band.${band}`) : value
    }
    if (name === "price_band") {
      const band = priceBands.find((code) => code === value)
      return band ? t(`trade:price_band.${band}`) : value
    }
    if (name === "processing_stage") {
      const stage = processingStages.find((code) => code === value)
      return stage ? t(`trade:processing_stage.${stage}`) : value
    }
    if (name === "ready_for") return value === "EU" ? t("trade:market.EU") : format.country(value)
    return t("common:facet.sample")
  }
}

const headingKeys = {
  category: "category",
  province: "province",
  certificate: "certificate",
  incoterm: "incoterm",
  moq_band: "moq",
  lead_time_band: "lead_time_days",
  price_band: "price_from",
  processing_stage: "processing_stage",
  ready_for: "ready_for",
  sample: "sample",
} as const

export function useFacetHeading(): (name: FilterName) => string {
  const { t } = useTranslation("common")
  return (name) => t(`facet.${headingKeys[name]}`)
}
