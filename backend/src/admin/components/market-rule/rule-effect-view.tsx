import { Alert } from "@medusajs/ui"
import type { RuleEffect } from "../../../contracts/market-rules"
import { useText } from "../../lib/use-text"

/** Which public listings an edition would make ready for a market, or no more. */
export function RuleEffectView({ effect }: { effect: RuleEffect }) {
  const { t, region } = useText()
  const { listings, markets, named } = effect
  return (
    <Alert variant={markets.some(({ lost }) => lost > 0) ? "warning" : "info"} role="status">
      <p>{t("marketRules.listings", { count: listings })}</p>
      {markets.length === 0 && <p>{t("marketRules.same")}</p>}
      <ul className="list-disc ps-5">
        {markets.map(({ market, gained, lost }) => (
          <li key={market}>{t("marketRules.effect", { market: region(market), gained, lost })}</li>
        ))}
      </ul>
      <ul className="txt-small">
        {named.map(({ title, producer, market, is_lost }) => (
          <li key={`${title} ${producer} ${market}`}>
            {title} ({producer}):{" "}
            {t(is_lost ? "marketRules.lost" : "marketRules.gained", { market: region(market) })}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
