import { type Industry, isIndustry, type OfficialKind } from "@serumpun/domain/official-figures"
import { useText } from "../../lib/use-text"

/** What a part of an official statistic is called. */
export function useSectorName() {
  const { t } = useText()
  const ofIndustry = (sector: Industry) => t(`region.official.industry.${sector}`)
  return (kind: OfficialKind, sector: string, isTin: boolean): string => {
    if (kind === "grdp" && isIndustry(sector)) return ofIndustry(sector)
    if (kind === "grdp" || sector === "other") return t("region.official.other")
    return t(`region.official.${isTin ? "tin" : "hs"}`, { code: sector })
  }
}
