import type {
  IOrderModuleService,
  IPaymentModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import {
  ChangeActionType,
  Modules,
  OrderChangeType,
  PaymentCollectionStatus,
} from "@medusajs/framework/utils"
import type { Transaction } from "../one-transaction"

/** So much is taken off an order, and what its payment collections come to after that. */
export type LoweredOrder = {
  amount: number
  claim_id: string
  collections: { id: string; amount: number }[]
}

/**
 * Tells Medusa's order that it is worth less: a credit line lowers its total, as when an operator gives
 * credit, and its collections ask for no more than what is left. What has been paid already stays in
 * them and is refunded from there.
 */
export async function lowerPayables(
  container: MedusaContainer,
  { run }: Transaction,
  { order_id, lowered }: { order_id: string; lowered: LoweredOrder },
): Promise<void> {
  const { amount, claim_id, collections } = lowered
  await run(
    container.resolve<IOrderModuleService>(Modules.ORDER),
    async (service, context): Promise<void> => {
      const { version } = await service.retrieveOrder(order_id, { select: ["version"] }, context)
      // The action goes in with its change: in one transaction Medusa does not read it again.
      const action = {
        ...{ order_id, version: version + 1 },
        action: ChangeActionType.CREDIT_LINE_ADD,
        ...{ reference: "claim", reference_id: claim_id, amount },
      }
      const change = await service.createOrderChange(
        { order_id, change_type: OrderChangeType.CREDIT_LINE, actions: [action] },
        context,
      )
      await service.confirmOrderChange(change.id, context)
    },
  )
  await run(
    container.resolve<IPaymentModuleService>(Modules.PAYMENT),
    async (service, context): Promise<void> => {
      for (const collection of collections) await lowerCollection(service, collection, context)
    },
  )
}

async function lowerCollection(
  service: IPaymentModuleService,
  { id, amount }: LoweredOrder["collections"][number],
  context: Parameters<IPaymentModuleService["retrievePaymentCollection"]>[2],
): Promise<void> {
  const found = await service.retrievePaymentCollection(id, {}, context)
  const captured = Number(found.captured_amount ?? 0)
  const left = Math.max(captured, amount)
  if (left === Number(found.amount)) return
  const isPaid = left > 0 && left === captured
  await service.updatePaymentCollections(
    id,
    {
      amount: left,
      ...(isPaid && { status: PaymentCollectionStatus.COMPLETED, completed_at: new Date() }),
    } as Parameters<IPaymentModuleService["updatePaymentCollections"]>[1],
    context,
  )
}
