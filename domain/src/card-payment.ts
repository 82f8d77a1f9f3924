/**
 * Where a card payment stands: its page is open, the bank still decides, then one of three ends. Money
 * that came is the last word, whatever else is heard before or after it.
 */
export const cardPaymentStatuses = ["open", "processing", "failed", "expired", "paid"] as const
export type CardPaymentStatus = (typeof cardPaymentStatuses)[number]

/** A buyer's bank takes a payment back until Stripe has heard both sides; its two ends are final. */
export const disputeStatuses = ["open", "won", "lost"] as const
export type DisputeStatus = (typeof disputeStatuses)[number]

/** An end stays, whatever is heard after it; of two ends the first. */
export function laterDispute(from: DisputeStatus | null, heard: DisputeStatus): DisputeStatus {
  return from === null || from === "open" ? heard : from
}

/**
 * Stripe's messages come more than once and in any order; a status only moves towards the end of the
 * list, so that the same messages lead to the same end in every order.
 */
export function laterStatus(from: CardPaymentStatus, heard: CardPaymentStatus): CardPaymentStatus {
  const [a, b] = [cardPaymentStatuses.indexOf(from), cardPaymentStatuses.indexOf(heard)]
  return cardPaymentStatuses[Math.max(a, b)]!
}
