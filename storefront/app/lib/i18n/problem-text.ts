import type { Problem } from "@serumpun/domain/problems"
import { companyRoles } from "@serumpun/domain/company/roles"
import { memberRoles } from "@serumpun/domain/producer-roles"
import { certificateSchemes } from "@serumpun/domain/certificates"
import { incoterms, transportModes } from "@serumpun/domain/incoterms"
import { isLocale } from "@serumpun/domain/locales"
import { isDay } from "@serumpun/domain/days"
import { isCurrency, UNIT_PRICE_DECIMALS } from "@serumpun/domain/money"
import { orderStatuses, sampleStatuses } from "@serumpun/domain/statuses"
import { units } from "@serumpun/domain/units"
import type { TFunction } from "i18next"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { type Format, useFormat } from "#app/lib/format/use-format.ts"

/** The `id` of the control with this name; dots would need escaping in selectors. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll(".", "-")}`
}

export const problemNamespaces = [
  "problems",
  "trade",
  "order",
  "sample",
  "company",
  "people",
  "common",
] as const

/** One sentence for a problem in the page's language, with its numbers, days and codes written out. */
export function useProblemText(): (problem: Problem) => string {
  const { t } = useTranslation(problemNamespaces)
  return problemTexts(t, useFormat())
}

/** The same where no page is rendered, as in a file. */
export function problemTexts(
  t: TFunction<typeof problemNamespaces>,
  format: Format,
): (problem: Problem) => string {
  function written({ field, params }: Problem, name: string, value: string | number): string {
    const currency = name === "limit" ? params?.limit_currency : params?.currency
    if (typeof value === "number" && isCurrency(currency)) return format.unitPrice(value, currency)
    // "2,026" would be an amount, not a year.
    if (field.endsWith("_year")) return String(value)
    if (typeof value === "number") return format.number(value, UNIT_PRICE_DECIMALS)
    if (isDay(value)) return format.date(value)
    if (name === "scheme") {
      const scheme = certificateSchemes.find((code) => code === value)
      return scheme ? t(`trade:certificate.${scheme}`) : value
    }
    if (name === "transport") {
      const mode = transportModes.find((code) => code === value)
      return mode ? t(`trade:transport.${mode}`) : value
    }
    if (name === "unit") {
      const unit = units.find((code) => code === value)
      return unit ? t(`common:unit.perUnit.${unit}`) : value
    }
    if (name === "rule" || name === "instead") {
      const rule = incoterms.find((code) => code === value)
      return rule ? `${rule} (${t(`trade:incoterm.${rule}`)})` : value
    }
    if (name === "from" && params?.thing === "order") {
      const status = orderStatuses.find((code) => code === value)
      return status ? t(`order:status.${status}`) : value
    }
    if (name === "from" && params?.thing === "sample") {
      const status = sampleStatuses.find((code) => code === value)
      return status ? t(`sample:status.${status}`) : value
    }
    if (name === "role") {
      const role = companyRoles.find((code) => code === value)
      if (role) return t(`company:role.${role}`)
      const member = memberRoles.find((code) => code === value)
      return member ? t(`people:role.${member}`) : value
    }
    return name === "locale" && isLocale(value) ? format.language(value) : value
  }

  return (problem) => {
    const { code, params = {} } = problem
    const texts = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, written(problem, name, value)]),
    )
    const count = Number(params.max ?? params.min ?? 0) || 0
    return t(`problems:${sentenceKey(code, params)}`, { ...texts, count })
  }
}

// Some codes say something else depending on which bounds they carry.
function sentenceKey(code: Problem["code"], params: NonNullable<Problem["params"]>) {
  if (code === "out_of_range") {
    if (params.min !== undefined && params.max !== undefined) return "out_of_range" as const
    if (params.min === 0) return "out_of_range_positive" as const
    if (params.min !== undefined) return "out_of_range_min" as const
    if (typeof params.max === "string") return "out_of_range_day" as const
    return "out_of_range_max" as const
  }
  if (code === "too_many_decimals" && params.max === 0) return "too_many_decimals_whole" as const
  if (code === "file_too_large" && params.max_megapixels !== undefined)
    return "file_too_large_pixels" as const
  if (code === "file_too_large" && params.max_side !== undefined)
    return "file_too_large_side" as const
  if (code === "certificate_expired" && params.scheme === undefined)
    return "certificate_expired_own" as const
  if (code === "tiers_gap" && params.expected === undefined) return "tiers_gap_end" as const
  if (code === "transition_not_allowed" && params.reason === "in_use")
    return "transition_not_allowed_in_use" as const
  if (code === "transition_not_allowed" && params.thing === "order")
    return "transition_not_allowed_order" as const
  if (code === "transition_not_allowed" && params.thing === "transfer")
    return "transition_not_allowed_transfer" as const
  if (code === "transition_not_allowed" && params.thing === "sample")
    return "transition_not_allowed_sample" as const
  return presentState(code, params) ?? code
}

const presentStates = [
  "transition_not_allowed_quote_draft",
  "transition_not_allowed_quote_accepted",
  "transition_not_allowed_quote_declined",
  "transition_not_allowed_quote_withdrawn",
  "transition_not_allowed_quote_expired",
  "transition_not_allowed_quote_superseded",
  "transition_not_allowed_rfq_closed",
  "transition_not_allowed_rfq_cancelled",
  "transition_not_allowed_rfq_expired",
] as const

/** Who comes second reads where the RFQ or quote stands now. */
function presentState(code: Problem["code"], { thing, from }: NonNullable<Problem["params"]>) {
  return presentStates.find((key) => key === `${code}_${thing}_${from}`)
}
