import { AbstractPaymentProvider, MedusaError, PaymentActions } from "@medusajs/framework/utils"
import type * as Payments from "@medusajs/framework/types"

type Data = Record<string, unknown> | undefined

/**
 * The name under which Medusa's Payment Module books what came by card. Stripe has taken the money on
 * its own page before anything is booked (docs/decisions/033), so nothing is asked of Stripe here, and
 * rows can be written within one transaction. A session without Stripe's id is never authorized.
 */
export class CardPaymentProvider extends AbstractPaymentProvider {
  static override identifier = "card"

  // Medusa's own is protected, and its module loader makes instances.
  constructor(dependencies: Record<string, unknown>, options?: Record<string, unknown>) {
    super(dependencies, options)
  }

  async initiatePayment({
    data,
  }: Payments.InitiatePaymentInput): Promise<Payments.InitiatePaymentOutput> {
    return { id: intentOf(data) ?? "", data: data ?? {} }
  }

  async authorizePayment({
    data,
  }: Payments.AuthorizePaymentInput): Promise<Payments.AuthorizePaymentOutput> {
    return { status: intentOf(data) ? "authorized" : "pending", data: data ?? {} }
  }

  async capturePayment({ data }: Payments.CapturePaymentInput) {
    return { data: data ?? {} }
  }

  async getPaymentStatus({
    data,
  }: Payments.GetPaymentStatusInput): Promise<Payments.GetPaymentStatusOutput> {
    return { status: intentOf(data) ? "captured" : "pending" }
  }

  async retrievePayment({ data }: Payments.RetrievePaymentInput) {
    return { data: data ?? {} }
  }

  async updatePayment({ data }: Payments.UpdatePaymentInput) {
    return { data: data ?? {} }
  }

  async deletePayment({ data }: Payments.DeletePaymentInput) {
    return { data: data ?? {} }
  }

  /** Paid is paid; only a refund gives money back. */
  async cancelPayment(_input: Payments.CancelPaymentInput): Promise<never> {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "A card payment cannot be taken back")
  }

  /** Money goes back by an operator's refund of ours, which asks Stripe, names itself here and then books. */
  async refundPayment({ data }: Payments.RefundPaymentInput) {
    if (typeof data?.order_refund_id !== "string")
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "Refund it under Overview, Money")
    const { order_refund_id, ...rest } = data
    const booked = [...((rest.booked_refunds as string[] | undefined) ?? []), order_refund_id]
    return { data: { ...rest, booked_refunds: booked } }
  }

  /** Stripe's messages come to /hooks/stripe; Medusa's own route for them is closed. */
  async getWebhookActionAndData() {
    return { action: PaymentActions.NOT_SUPPORTED }
  }
}

function intentOf(data: Data): string | null {
  const id = data?.payment_intent_id
  return typeof id === "string" && id ? id : null
}
