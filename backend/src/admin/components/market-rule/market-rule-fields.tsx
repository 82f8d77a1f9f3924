import { Hint, Input } from "@medusajs/ui"
import { certificateSchemes } from "@serumpun/domain/certificates"
import { goodsKinds } from "@serumpun/domain/goods-kinds"
import { markets } from "@serumpun/domain/places"
import { useState } from "react"
import type { MarketRuleContent } from "../../../contracts/market-rules"
import { useText } from "../../lib/use-text"
import { Labelled } from "../labelled"
import { FieldProblem } from "../notices"
import { LocalizedField } from "../localized-field"
import { Tick, TickList } from "./tick-list"

type Props = {
  content: MarketRuleContent
  onChange: (changed: Partial<MarketRuleContent>) => void
  problemAt: (field: string) => string | undefined
}

/** What a rule says. */
export function MarketRuleFields({ content, onChange, problemAt }: Props) {
  const { t, region } = useText()
  return (
    <>
      <LocalizedField
        isLong
        label={t("marketRules.field.sentence")}
        value={content.text}
        problemAt={(locale) => problemAt(`text.${locale}`)}
        onChange={(text) => onChange({ text })}
      />
      <TickList
        label={t("marketRules.field.markets")}
        options={markets.map((value) => ({ value, label: region(value) }))}
        value={content.markets}
        problem={problemAt("markets")}
        onChange={(value) => onChange({ markets: value })}
      />
      <TickList
        label={t("marketRules.field.kinds")}
        options={goodsKinds.map((value) => ({ value, label: t(`marketRules.kind.${value}`) }))}
        value={content.kinds}
        onChange={(kinds) => onChange({ kinds })}
      />
      <PrefixField
        value={content.hs_prefixes}
        problem={problemAt("hs_prefixes")}
        onChange={(hs_prefixes) => onChange({ hs_prefixes })}
      />
      <Tick
        label={t("marketRules.field.claim")}
        checked={content.claim === "organic"}
        onChange={(isOn) => onChange({ claim: isOn ? "organic" : null })}
      />
      <TickList
        label={t("marketRules.field.proof")}
        options={certificateSchemes.map((value) => ({ value, label: t(`certificate.${value}`) }))}
        value={content.proof}
        hint={t("marketRules.hint.proof")}
        onChange={(proof) => onChange({ proof })}
      />
      <Tick
        label={t("marketRules.field.only_if_asked")}
        checked={content.only_if_asked}
        onChange={(only_if_asked) => onChange({ only_if_asked })}
      />
      <Labelled label={t("marketRules.field.source")}>
        {(id) => (
          <>
            <Input
              id={id}
              value={content.source}
              aria-describedby={`${id}-problem`}
              onChange={(event) => onChange({ source: event.target.value })}
            />
            <FieldProblem id={`${id}-problem`} text={problemAt("source")} />
          </>
        )}
      </Labelled>
      <Labelled label={t("marketRules.field.checked")}>
        {(id) => (
          <>
            <Input
              id={id}
              type="month"
              className="w-fit"
              value={content.checked ?? ""}
              aria-describedby={`${id}-hint ${id}-problem`}
              onChange={(event) => onChange({ checked: event.target.value || null })}
            />
            <Hint id={`${id}-hint`}>{t("marketRules.hint.checked")}</Hint>
            <FieldProblem id={`${id}-problem`} text={problemAt("checked")} />
          </>
        )}
      </Labelled>
    </>
  )
}

type PrefixProps = {
  value: string[]
  problem: string | undefined
  onChange: (value: string[]) => void
}

/** Beginnings of HS codes as people write them, with or without dots. */
function PrefixField({ value, problem, onChange }: PrefixProps) {
  const { t } = useText()
  const [typed, setTyped] = useState(value.join(", "))
  return (
    <Labelled label={t("marketRules.field.hs_prefixes")}>
      {(id) => (
        <>
          <Input
            id={id}
            value={typed}
            aria-describedby={`${id}-hint ${id}-problem`}
            onChange={(event) => {
              setTyped(event.target.value)
              onChange(
                event.target.value
                  .split(/[,;\s]/)
                  .map((one) => one.replaceAll(".", ""))
                  .filter(Boolean),
              )
            }}
          />
          <Hint id={`${id}-hint`}>{t("marketRules.hint.hs_prefixes")}</Hint>
          <FieldProblem id={`${id}-problem`} text={problem} />
        </>
      )}
    </Labelled>
  )
}
