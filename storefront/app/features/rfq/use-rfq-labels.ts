import { useTranslation } from "react-i18next"
import type { RfqPageLine } from "./rfq-page.server.ts"

const fields = {
  destination_country: "delivery.country",
  destination_city: "delivery.city",
  destination_port: "delivery.port",
  transport_mode: "delivery.transport",
  incoterm: "delivery.incoterm",
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
} as const

/** What a field of the request is called; null for what has no control of its own. */
export function useRfqLabels(lines: RfqPageLine[]): (field: string) => string | null {
  const { t } = useTranslation("rfq")
  return (field) => {
    if (Object.hasOwn(fields, field)) return t(fields[field as keyof typeof fields])
    const [, index, name = ""] = /^items\.(\d+)\.(\w+)$/.exec(field) ?? []
    const line = lines[Number(index ?? -1)]
    if (!line) return null
    const title = line.listing?.title ?? line.handle
    if (!Object.hasOwn(lineFields, name)) return title
    return `${title}: ${t(lineFields[name as keyof typeof lineFields])}`
  }
}
