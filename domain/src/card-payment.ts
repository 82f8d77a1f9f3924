/**
 * Where a card payment stands: its page is open, the bank still decides, then one of three ends. Money
 * that came is the last word, whatever else is heard before or after it.
 */
export const cardPaymentStatuses = ["open", "processing", "failed", "expired", "paid"] as const
export type CardPaymentStatus = (typeof cardPaymentStatuses)[number]

/**
 * Stripe's messages come more than once and in any order; a status only moves towards the end of the
 * list, so that the same messages lead to the same end in every order.
 */
export function laterStatus(from: CardPaymentStatus, heard: CardPaymentStatus): CardPaymentStatus {
  const [a, b] = [cardPaymentStatuses.indexOf(from), cardPaymentStatuses.indexOf(heard)]
  return cardPaymentStatuses[Math.max(a, b)]!
}
