import type { TFunction } from "i18next"
import { formatHsCode } from "@serumpun/domain/hs-codes"
import { isCurrency } from "@serumpun/domain/money"
import type { Meaning } from "@serumpun/search/meaning/meaning"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { type Format, useFormat } from "#app/lib/format/use-format.ts"
import { facetHeadingIn, facetLabelIn } from "./facet-labels.ts"

type Texts = TFunction<["common", "catalogue", "trade"]>

/** Reads a meaning out in the page's language: "Minimum order: below 100 kg". */
export function useMeaningLabel(): (meaning: Meaning) => string {
  const { t } = useTranslation(["common", "catalogue", "trade"])
  return meaningLabelIn(t, useFormat())
}

/** The same where no page is rendered. */
export function meaningLabelIn(t: Texts, format: Format): (meaning: Meaning) => string {
  const headingOf = facetHeadingIn(t)
  const labelOf = facetLabelIn(t, format)
  const limitOf = limitIn(t, format)
  return (meaning) => {
    if (meaning.kind === "hs_code")
      return t("catalogue:meaning.hsCode", { code: writeHsCode(meaning.value) })
    if (meaning.kind === "moq" || meaning.kind === "price_from") {
      const heading = headingOf(meaning.kind === "moq" ? "moq_band" : "price_band")
      return t("catalogue:meaning.facet", { heading, value: limitOf(meaning) })
    }
    const { kind, values } = meaning
    const value = values.map((code) => labelOf(kind, code)).join(" / ")
    return t("catalogue:meaning.facet", { heading: headingOf(kind), value })
  }
}

type Limit = Extract<Meaning, { most: number }>

function limitIn(t: Texts, format: Format): (limit: Limit) => string {
  const amountOf = (limit: Limit) => {
    const { most, unit } = limit
    if (limit.kind === "moq") return unit ? format.quantity(most, unit) : format.number(most)
    const price = isCurrency(limit.currency)
      ? format.unitPrice(most, limit.currency)
      : format.number(most)
    return unit
      ? t("catalogue:meaning.perUnit", { price, unit: t(`common:unit.perUnit.${unit}`) })
      : price
  }
  return (limit) =>
    t(limit.is_below ? "catalogue:meaning.below" : "catalogue:meaning.most", {
      amount: amountOf(limit),
    })
}

const writeHsCode = (digits: string) => (digits.length > 4 ? formatHsCode(digits) : digits)
