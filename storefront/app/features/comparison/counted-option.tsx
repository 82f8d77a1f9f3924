import type { ComparedLine, ComparedQuote } from "@serumpun/backend/src/contracts/comparison.ts"
import { takeKey } from "@serumpun/domain/quote-options"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { SelectField } from "#app/components/ui/field.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"

/** Options count from 1: this is the line itself. */
const AS_QUOTED = 0

/** Which of its quantities and alternatives counts in place of a line, here and when it is ordered. */
export function CountedOption({ quote, line }: { quote: ComparedQuote; line: ComparedLine }) {
  const { t } = useTranslation(["comparison", "quoteOptions", "common"])
  const format = useFormat()
  const options = line.options ?? []
  if (options.length === 0) return null
  const nameOf = (option: number) => takeKey(quote.id, line.rfq_item_id, option)
  return (
    <div className="document-screen-only">
      <SelectField
        id={`take-${quote.id}-${line.rfq_item_id}`}
        name="take"
        label={t("goods.take")}
        required
        defaultValue={nameOf(line.taken ?? AS_QUOTED)}
        choices={[
          { value: nameOf(AS_QUOTED), label: t("goods.asQuoted") },
          ...options.map(({ option, kind, title, quantity, unit, unit_price }) => ({
            value: nameOf(option),
            label: [
              t(`quoteOptions:options.kind.${kind}`),
              ...(kind === "alternative" ? [title] : []),
              `${format.quantity(quantity, unit)} × ${format.unitPrice(unit_price, quote.currency)} / ${t(`common:unit.perUnit.${unit}`)}`,
            ].join(" · "),
          })),
        ]}
      />
    </div>
  )
}
