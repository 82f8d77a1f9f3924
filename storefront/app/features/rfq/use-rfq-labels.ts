import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"

const fields = {
  destination_country: "delivery.country",
  destination_city: "delivery.city",
  transport_mode: "delivery.transport",
  destination_port: "delivery.port",
  incoterm: "delivery.incoterm",
  address: "rfqForm:address.label",
  file: "openRfq:files.label",
  currency: "delivery.currency",
  needed_by: "delivery.neededBy",
  decision_by: "delivery.decisionBy",
  packaging: "requirements.packaging",
  repeat_volume: "requirements.repeat",
  message: "requirements.message",
} as const

const lineFields = {
  quantity: "line.quantity",
  target_price: "line.targetPrice",
  note: "line.note",
  tier_quantities: "openRfq:tiers.title",
} as const

/** Problems from the top of the page to its end: lines, delivery, requirements, sender. */
export function inPageOrder(problems: Problem[]): Problem[] {
  const order = Object.keys(fields)
  const place = ({ field }: Problem) => {
    if (field.startsWith("items")) return -1
    const index = order.indexOf(field)
    return index < 0 ? order.length : index
  }
  return problems.toSorted((a, b) => place(a) - place(b))
}

type Named = { handle: string; listing?: { title: string } | null | undefined }

/** What a field of the request is called; null for what has no control of its own. */
export function useRfqLabels(lines: Named[]): (field: string) => string | null {
  const { t } = useTranslation(["rfq", "openRfq", "rfqForm"])
  return (field) => {
    if (Object.hasOwn(fields, field)) return t(fields[field as keyof typeof fields])
    const [, index, name = ""] = /^items\.(\d+)\.(\w+)/.exec(field) ?? []
    const line = lines[Number(index ?? -1)]
    if (!line) return null
    const title = line.listing?.title ?? line.handle
    if (!Object.hasOwn(lineFields, name)) return title
    return `${title}: ${t(lineFields[name as keyof typeof lineFields])}`
  }
}
