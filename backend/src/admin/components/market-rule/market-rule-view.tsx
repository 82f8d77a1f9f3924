import { Badge, Button, StatusBadge } from "@medusajs/ui"
import { useState } from "react"
import type { MarketRuleContent, MarketRuleEdition } from "../../../contracts/market-rules"
import { useText } from "../../lib/use-text"
import { MarketRuleEditor } from "./market-rule-editor"

const colors = { planned: "orange", in_force: "green", past: "grey", ended: "grey" } as const

type Props = { editions: MarketRuleEdition[]; mayWrite: boolean }

/** One rule: what it asks, its editions from the newest on, and the form for the next one. */
export function MarketRuleView({ editions, mayWrite }: Props) {
  const { t, written, region } = useText()
  const [isWriting, setWriting] = useState(false)
  const [newest] = editions
  const shown = editions.find(({ state }) => state === "in_force") ?? newest
  const content = shown?.content ?? editions.find((one) => one.content)?.content
  if (!newest || !shown || !content) return null
  return (
    <details className="border-ui-border-base border-t pt-3">
      <summary className="txt-small-plus cursor-pointer">
        {written(content.text)}{" "}
        <StatusBadge color={colors[shown.state]}>
          {t(`marketRules.state.${shown.state}`)}
        </StatusBadge>
        <span className="txt-small text-ui-fg-subtle block">
          {content.markets.map(region).join(", ")}
        </span>
      </summary>
      <div className="flex flex-col gap-3 py-3">
        {isWriting ? (
          <MarketRuleEditor editions={editions} onClose={() => setWriting(false)} />
        ) : (
          mayWrite && (
            <Button
              size="small"
              variant="secondary"
              className="self-start"
              onClick={() => setWriting(true)}
            >
              {t("marketRules.next")}
            </Button>
          )
        )}
        {editions.map((edition) => (
          <Edition key={edition.id} edition={edition} />
        ))}
      </div>
    </details>
  )
}

function Edition({ edition }: { edition: MarketRuleEdition }) {
  const { t, day } = useText()
  const { number, state, from_day, author, note, content } = edition
  const begins = content ? "marketRules.from" : "marketRules.endedFrom"
  const parts = [
    from_day ? t(begins, { day: day(from_day) }) : null,
    author ? t("marketRules.by", { author }) : t("marketRules.byCode"),
  ].filter(Boolean)
  return (
    <div className="flex flex-col gap-1">
      <p className="txt-small-plus">
        {t("marketRules.edition", { number })}{" "}
        <Badge size="2xsmall">{t(`marketRules.state.${state}`)}</Badge>
      </p>
      <p className="txt-small text-ui-fg-subtle">{parts.join(" · ")}</p>
      {note && <p className="txt-small">{note}</p>}
      {content && <Facts content={content} />}
    </div>
  )
}

function Facts({ content }: { content: MarketRuleContent }) {
  const { t, yearMonth, region, written } = useText()
  const { kinds, hs_prefixes, claim, proof, only_if_asked, source, checked, text, markets } =
    content
  const goods = [
    ...kinds.map((kind) => t(`marketRules.kind.${kind}`)),
    ...hs_prefixes.map((prefix) => `HS ${prefix}`),
  ]
  const facts: [string, string][] = [
    [t("marketRules.field.sentence"), written(text)],
    [t("marketRules.field.markets"), markets.map(region).join(", ")],
    [t("marketRules.field.kinds"), goods.join(", ")],
    [t("marketRules.field.proof"), proof.map((scheme) => t(`certificate.${scheme}`)).join(", ")],
    [
      t("marketRules.field.source"),
      `${source} (${checked ? t("marketRules.readIn", { month: yearMonth(`${checked}-01`) }) : t("marketRules.nobody")})`,
    ],
  ]
  return (
    <>
      <dl className="txt-small grid grid-cols-[12rem_1fr] gap-x-4 gap-y-1">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ui-fg-subtle">{name}</dt>
            <dd>{value || t("marketRules.none")}</dd>
          </div>
        ))}
      </dl>
      {claim && <p className="txt-small">{t("marketRules.field.claim")}</p>}
      {only_if_asked && <p className="txt-small">{t("marketRules.field.only_if_asked")}</p>}
    </>
  )
}
