const said = [
  "transfer_reported",
  "order_receive",
  "order_cancel",
  "card_paid",
  "card_processing",
  "card_open",
  "cancel_asked",
  "checklist_check",
  "receipt_part",
  "claim_sent",
  "claim_answered",
  "rating_saved",
] as const

/** What has just been done to an order, said once on its page. */
export type OrderNotice = (typeof said)[number] | "placed"

export function readOrderNotice(key: string | undefined): OrderNotice | null {
  if (key === "order_placed") return "placed"
  return said.find((notice) => notice === key) ?? null
}
