import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Locale } from "@serumpun/domain/locales"
import { CARD_PAYMENT_MODULE } from "../../modules/card-payment"
import type { PageRefusal } from "../../modules/card-payment/payment-pages"
import type CardPaymentModuleService from "../../modules/card-payment/service"
import { readEnv } from "../../env"
import { cardAmount } from "../../readers/card-payment"
import { orderNumber } from "../../readers/order"
import { isHeld, readPayableRow } from "../../readers/order-row"
import { freeLockStep } from "../hold-lock"
import { holdOrderLock } from "../order/hold-order-lock"
import { readOrderReaders } from "../order/notices"
import { refuse } from "../problems"

export type StartCardPaymentInput = { id: string; buyer_id: string; locale: Locale }

/** Ten minutes before Stripe ends a page, nobody is led there any more. */
const REUSED_MS = 50 * 60_000

const cards = (container: MedusaContainer) =>
  container.resolve<CardPaymentModuleService>(CARD_PAYMENT_MODULE)

/** A page for the same amount that can still be paid is the same payment, so that a second tap makes none. */
const createCardPaymentStep = createStep(
  "create-card-payment",
  async ({ id, buyer_id }: StartCardPaymentInput, { container }) => {
    const order = await readPayableRow(container, id, { buyer_id })
    const service = cards(container)
    if (!service.pages) refuse("amount", "card_off")
    if (order.status === "cancelled")
      refuse("status", "transition_not_allowed", { thing: "order", from: order.status, to: "paid" })
    if (isHeld(order)) refuse("amount", "sample_not_approved")
    const amount = cardAmount(order)
    if (amount === null) refuse("amount", "nothing_due")
    const rows = await service.listCardPayments({ order_id: id, status: "open" })
    const since = Date.now() - REUSED_MS
    const found = rows.find(
      (row) => row.amount === amount && new Date(row.created_at).getTime() > since,
    )
    if (found) return new StepResponse({ id: found.id }, null)
    for (const { session_id } of rows)
      // What has been paid in this very moment is booked by its message.
      if (session_id) await service.pages?.close(session_id).catch(() => null)
    const { currency } = order
    const row = await service.createCardPayments({ order_id: id, amount: amount!, currency })
    return new StepResponse({ id: row.id }, row.id)
  },
  async (id, { container }) => {
    if (id) await cards(container).deleteCardPayments(id)
  },
)

const refusals = {
  too_small: "card_too_small",
  too_large: "card_too_large",
  unavailable: "card_unavailable",
} as const satisfies Record<PageRefusal, string>

const openPageStep = createStep(
  "open-payment-page",
  async (
    { id, order_id, locale }: { id: string; order_id: string; locale: Locale },
    { container },
  ) => {
    const service = cards(container)
    const row = await service.retrieveCardPayment(id)
    if (row.page_url) return new StepResponse({ page_url: row.page_url })
    const order = await readPayableRow(container, order_id, {})
    const { buyer } = await readOrderReaders(container, order)
    const site = readEnv(process.env).STOREFRONT_URL
    const opened = await service.pages!.open({
      card_payment_id: id,
      created_at: new Date(row.created_at),
      number: orderNumber(order),
      producer_name: order.producer_name,
      email: buyer.recipient,
      amount: row.amount,
      currency: row.currency,
      return_url: `${site}/${locale}/account/orders/${order_id}/card/back`,
    })
    if ("refused" in opened) refuse("amount", refusals[opened.refused])
    await service.updateCardPayments({ id, ...opened })
    return new StepResponse({ page_url: opened.page_url })
  },
)

/**
 * Opens a page of Stripe's for what the order is due now: the deposit, then the balance. Stripe is asked
 * outside the lock, since it may take seconds; our row goes before, so that no message finds nothing.
 */
export const startCardPaymentWorkflow = createWorkflow(
  "start-card-payment",
  function (input: WorkflowData<StartCardPaymentInput>) {
    const lock = holdOrderLock(transform({ input }, ({ input }) => input.id))
    const row = createCardPaymentStep(input)
    freeLockStep(lock)
    const page = openPageStep(
      transform({ input, row }, ({ input, row }) => ({
        id: row.id,
        order_id: input.id,
        locale: input.locale,
      })),
    )
    return new WorkflowResponse(page)
  },
)
