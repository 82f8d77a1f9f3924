import type { QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import type { Currency } from "@serumpun/domain/money"
import { optionKey } from "@serumpun/domain/quote-options"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat } from "#app/lib/format/use-format.ts"

type Props = {
  line: QuoteView["lines"][number]
  /** Keys of the options that are taken. */
  options: string[]
  currency: Currency
}

/** A line as it was quoted, or one of its other quantities and alternatives. */
export function OptionChoice({ line, options, currency }: Props) {
  const { t } = useTranslation(["quoteOptions", "common"])
  const format = useFormat()
  const choices = line.options ?? []
  if (choices.length === 0) return null
  const write = ({ quantity, unit, unit_price }: (typeof choices)[number] | typeof line) =>
    `${format.quantity(quantity, unit)} × ${format.unitPrice(unit_price, currency)} / ${t(`common:unit.perUnit.${unit}`)}`
  const keys = choices.map(({ option }) => optionKey(line.rfq_item_id, option))
  const radio = (value: string, isChosen: boolean) => (
    <input
      type="radio"
      name={`choice.${line.rfq_item_id}`}
      value={value}
      defaultChecked={isChosen}
    />
  )
  return (
    <fieldset className="choices">
      <legend>{t("choice.title")}</legend>
      <label className="field-check">
        {radio("", !keys.some((key) => options.includes(key)))}
        <span>
          {t("choice.asQuoted")} <bdi>{write(line)}</bdi>
        </span>
      </label>
      {choices.map((choice, index) => (
        <label key={choice.option} className="field-check">
          {radio(keys[index] ?? "", options.includes(keys[index] ?? ""))}
          <span>
            <bdi>{choice.kind === "alternative" ? choice.title : null}</bdi>{" "}
            <bdi>{write(choice)}</bdi>{" "}
            <span className="soft">
              {t(`options.kind.${choice.kind}`)}
              {choice.note ? (
                <>
                  {" · "}
                  <bdi>{choice.note}</bdi>
                </>
              ) : null}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
