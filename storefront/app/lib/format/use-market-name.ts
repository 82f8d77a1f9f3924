import type { Market } from "@serumpun/domain/places"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat } from "./use-format.ts"

/** Markets by name in the page's language; the European Union is one and no country. */
export function useMarketName(): (market: Market) => string {
  const { t } = useTranslation("trade")
  const format = useFormat()
  return (market) => (market === "EU" ? t("market.EU") : format.country(market))
}
