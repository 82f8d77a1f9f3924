import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat } from "#app/lib/format/use-format.ts"
import { useRfqLabels } from "./use-rfq-labels.ts"

/** What a field of an open request is called; null for what has no control of its own. */
export function useOpenLabels(): (field: string) => string | null {
  const { t } = useTranslation(["openRfq", "rfqForm", "rfq"])
  const format = useFormat()
  const termLabelOf = useRfqLabels([])
  const single: Record<string, string> = {
    category: t("whom.category"),
    producer_id: t("rfqForm:one.label"),
    address: t("rfqForm:address.label"),
    answers_max: t("whom.answers"),
    goods: t("rfq:goods.title"),
    file: t("files.label"),
  }
  const inLine: Record<string, string> = {
    title: t("goods.title"),
    quantity: t("goods.quantity"),
    unit: t("goods.unit"),
    target_price: t("goods.target"),
    note: t("goods.note"),
    tier_quantities: t("tiers.title"),
  }
  return (field) => {
    const [, line, name = ""] = /^goods\.(\d+)\.(\w+)/.exec(field) ?? []
    if (line === undefined) return single[field] ?? termLabelOf(field)
    const title = t("goods.line", { line: format.number(Number(line) + 1) })
    return inLine[name] ? `${title}: ${inLine[name]}` : title
  }
}
