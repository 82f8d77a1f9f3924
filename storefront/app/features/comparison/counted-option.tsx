import type { ComparedLine, ComparedQuote } from "@serumpun/backend/src/contracts/comparison.ts"
import { takeKey } from "@serumpun/domain/quote-options"
import { useTranslation } from "react-i18next"
import { useFormat } from "#app/lib/format/use-format.ts"

/** Which of its quantities and alternatives counts in place of a line, here and when it is ordered. */
export function CountedOption({ quote, line }: { quote: ComparedQuote; line: ComparedLine }) {
  const { t } = useTranslation(["comparison", "quoteOptions", "common"])
  const format = useFormat()
  const options = line.options ?? []
  if (options.length === 0) return null
  const nameOf = (option: number) => takeKey(quote.id, line.rfq_item_id, option)
  const id = `take-${quote.id}-${line.rfq_item_id}`
  return (
    <span className="landed-cell document-screen-only">
      <label htmlFor={id} className="soft">
        {t("goods.take")}
      </label>
      <select
        id={id}
        name="take"
        defaultValue={line.taken === null ? "" : nameOf(line.taken)}
        className="landed-take"
      >
        <option value="">{t("goods.asQuoted")}</option>
        {options.map(({ option, kind, title, quantity, unit, unit_price }) => (
          <option key={option} value={nameOf(option)}>
            {[
              t(`quoteOptions:options.kind.${kind}`),
              ...(kind === "alternative" ? [title] : []),
              `${format.quantity(quantity, unit)} × ${format.unitPrice(unit_price, quote.currency)} / ${t(`common:unit.perUnit.${unit}`)}`,
            ].join(" · ")}
          </option>
        ))}
      </select>
    </span>
  )
}
