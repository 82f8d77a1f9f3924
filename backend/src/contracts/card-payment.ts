/** Card payments of orders: /store/buyer/orders/:id/card-payments. Stripe's messages: /hooks/stripe. */
import { z } from "@medusajs/framework/zod"
import type { CardPaymentStatus } from "@serumpun/domain/card-payment"

/**
 * POST /store/buyer/orders/:id/card-payments → { page_url }: Stripe's page for what is due now.
 * POST …/card-payments/check → { status }: asks Stripe what has become of the newest; null without one.
 */
export const CardPaymentBody = z.object({}).strict()

/** One that has come to something; `amount` in the order's currency, `paid_at` an ISO moment. */
export type CardPaymentView = {
  id: string
  status: Exclude<CardPaymentStatus, "open" | "expired">
  amount: number
  paid_at: string | null
}
