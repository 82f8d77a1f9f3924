import { markets, type Market } from "@serumpun/domain/places"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat } from "#app/lib/format/use-format.ts"
import { useMarketName } from "#app/lib/format/use-market-name.ts"

/** Several markets in one phrase; all of them in two words. */
export function useMarketNames(): (named: Market[]) => string {
  const { t } = useTranslation("markets")
  const format = useFormat()
  const nameOf = useMarketName()
  return (named) =>
    named.length === markets.length ? t("everyMarket") : format.list(named.map(nameOf))
}
