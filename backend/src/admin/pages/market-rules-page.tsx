import { Button, Container, Heading, Text as Paragraph } from "@medusajs/ui"
import { type Market, markets } from "@serumpun/domain/places"
import { useState } from "react"
import { Choice } from "../components/choice"
import { MarketRuleEditor } from "../components/market-rule/market-rule-editor"
import { MarketRuleView } from "../components/market-rule/market-rule-view"
import { Failure, Loading } from "../components/notices"
import { Section } from "../components/section"
import { useMarketRules } from "../lib/market-rule-queries"
import { useCurator } from "../lib/queries"
import { useText } from "../lib/use-text"

/** What markets ask of goods: everybody of the desk reads it, operators write it. */
export default function MarketRulesPage() {
  const { t, region } = useText()
  const curator = useCurator()
  const rules = useMarketRules()
  const [market, setMarket] = useState<Market | "all">("all")
  const [isAdding, setAdding] = useState(false)
  const mayWrite = curator.data === null
  const byKey = Map.groupBy(rules.data ?? [], ({ key }) => key)
  const shown = [...byKey.values()].filter(
    ([newest]) => market === "all" || newest?.content?.markets.includes(market),
  )
  const inForce = shown.flat().filter(({ state }) => state === "in_force").length
  return (
    <div className="flex flex-col gap-3">
      <Container>
        <Heading level="h1">{t("marketRules.title")}</Heading>
        <Paragraph size="small" className="text-ui-fg-subtle max-w-prose">
          {t("marketRules.text")}
        </Paragraph>
      </Container>
      {rules.isError && (
        <Failure
          title={t("marketRules.error")}
          error={rules.error}
          onRetry={() => void rules.refetch()}
        />
      )}
      {rules.isPending && <Loading />}
      {rules.data && (
        <Section
          title={t("marketRules.count", { count: inForce })}
          aside={
            <Choice
              quiet
              label={t("marketRules.market")}
              value={market}
              options={[
                { value: "all", label: t("marketRules.allMarkets") },
                ...markets.map((value) => ({ value, label: region(value) })),
              ]}
              onChange={setMarket}
            />
          }
        >
          {mayWrite && !isAdding && (
            <Button
              size="small"
              variant="secondary"
              className="self-start"
              onClick={() => setAdding(true)}
            >
              {t("marketRules.add")}
            </Button>
          )}
          {isAdding && <MarketRuleEditor editions={[]} onClose={() => setAdding(false)} />}
          {shown.map((editions) => (
            <MarketRuleView key={editions[0]?.key} editions={editions} mayWrite={mayWrite} />
          ))}
        </Section>
      )}
    </div>
  )
}
