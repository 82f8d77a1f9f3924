import type {
  CreateOrderDTO,
  ILinkModule,
  IOrderModuleService,
  IPaymentModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { Allocation } from "@serumpun/domain/order-money"
import type { Transaction } from "../one-transaction"

/** What Medusa has of an order: the order itself and a payment collection for each part to be paid. */
export type Payables = {
  order_id: string
  serial: number
  deposit_collection_id: string | null
  balance_collection_id: string | null
}

type Input = { order: CreateOrderDTO; amounts: { deposit: number; balance: number } }

/** Writes Medusa's order with the collections for deposit and balance; an amount of zero has none. */
export async function writePayables(
  container: MedusaContainer,
  transaction: Transaction,
  { order, amounts }: Input,
): Promise<Payables> {
  const { id: order_id, display_id } = await transaction.run(
    orders(container),
    (service, context) => service.createOrders(order, context),
  )
  const { currency_code = "" } = order
  const create = async (amount: number) => {
    if (amount === 0) return null
    const { id } = await transaction.run(payments(container), (service, context) =>
      service.createPaymentCollections({ currency_code, amount }, context),
    )
    await transaction.run(orderPayments(container), (service, context) =>
      service.create(order_id, id, undefined, context),
    )
    return id
  }
  return {
    order_id,
    serial: Number(display_id),
    deposit_collection_id: await create(amounts.deposit),
    balance_collection_id: await create(amounts.balance),
  }
}

export async function deletePayables(
  container: MedusaContainer,
  transaction: Transaction,
  { order_id, deposit_collection_id, balance_collection_id }: Payables,
): Promise<void> {
  for (const id of [deposit_collection_id, balance_collection_id]) {
    if (!id) continue
    await transaction.run(orderPayments(container), (service, context) =>
      service.dismiss(order_id, id, context),
    )
    await transaction.run(payments(container), (service, context) =>
      service.deletePaymentCollections(id, context),
    )
  }
  await transaction.run(orders(container), (service, context) =>
    service.deleteOrders(order_id, context),
  )
}

const orders = (container: MedusaContainer) => container.resolve<IOrderModuleService>(Modules.ORDER)
const payments = (container: MedusaContainer) =>
  container.resolve<IPaymentModuleService>(Modules.PAYMENT)

/** Medusa's link of orders to their payment collections, as a service that can join a transaction. */
function orderPayments(container: MedusaContainer): ILinkModule {
  const link = container
    .resolve(ContainerRegistrationKeys.LINK)
    .getLinkModule(Modules.ORDER, "order_id", Modules.PAYMENT, "payment_collection_id")
  if (!link) throw new Error("Medusa's link of orders and payment collections is missing")
  return link
}

/** So much of a payment collection has come in; `card` names Stripe's payment when it came by card. */
export type Received = {
  collection_id: string
  amount: number
  currency_code: string
  card?: { payment_intent_id: string; card_payment_id: string }
}

type Collections = Pick<Payables, "deposit_collection_id" | "balance_collection_id"> & {
  currency: string
}

/** More than the order is worth is in neither collection. */
export function toPayments(
  { currency, deposit_collection_id, balance_collection_id }: Collections,
  parts: Allocation,
  card?: Received["card"],
): Received[] {
  return [
    { collection_id: deposit_collection_id, amount: parts.deposit },
    { collection_id: balance_collection_id, amount: parts.balance },
  ].flatMap(({ collection_id, amount }) =>
    collection_id && amount > 0
      ? [{ collection_id, amount, currency_code: currency.toLowerCase(), ...(card && { card }) }]
      : [],
  )
}

/**
 * Books received money as Medusa does when an operator captures a payment: a session of the system's
 * provider, its payment, the capture, and the transaction by which the order counts as paid.
 */
export async function writePayments(
  container: MedusaContainer,
  { run }: Transaction,
  { order_id, payments: received }: { order_id: string; payments: Received[] },
): Promise<void> {
  for (const { collection_id, amount, currency_code, card } of received) {
    const captured = await run(payments(container), async (service, context) => {
      const { id } = await service.createPaymentSession(
        collection_id,
        {
          provider_id: card ? CARD_PROVIDER : SYSTEM_PROVIDER,
          amount,
          currency_code,
          data: { ...card },
        },
        context,
      )
      const payment = await service.authorizePaymentSession(id, {}, context)
      if (!payment) throw new Error(`The payment of ${collection_id} was not authorized`)
      return service.capturePayment({ payment_id: payment.id, amount }, context)
    })
    await run(orders(container), (service, context) =>
      service.addOrderTransactions(
        {
          order_id,
          amount,
          currency_code,
          reference: "capture",
          reference_id: captured.captures?.[0]?.id,
        },
        context,
      ),
    )
  }
}

/** Money that came by bank; Medusa's provider for payments that it has no part in. */
const SYSTEM_PROVIDER = "pp_system_default"
/** Money that came by card (modules/payment-card). */
const CARD_PROVIDER = "pp_card_stripe"

/** Medusa's order ends with ours. */
export async function endMedusaOrder(
  container: MedusaContainer,
  { run }: Transaction,
  { order_id, to }: { order_id: string; to: "cancelled" | "completed" },
): Promise<void> {
  await run(orders(container), (service, context) =>
    to === "cancelled"
      ? service.cancel(order_id, context)
      : service.completeOrder(order_id, context),
  )
}
