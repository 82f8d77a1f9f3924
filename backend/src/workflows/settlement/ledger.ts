import type { MedusaContainer } from "@medusajs/framework/types"
import { addDays, dayIn } from "@serumpun/domain/days"
import type { Currency } from "@serumpun/domain/money"
import { feeOf } from "@serumpun/domain/order-refunds"
import { SETTLEMENT_MODULE } from "../../modules/settlement"
import type SettlementModuleService from "../../modules/settlement/service"
import type { Transaction } from "../one-transaction"

/** What a producer has earned of an order, or lost again; signed, in the order's currency. */
export type Earned = {
  order_id: string
  producer_id: string
  currency: Currency
  kind: "received" | "returned"
  amount: number
  /** What it follows from; it enters the ledger once. */
  source: string
  actor_name: string
}

export const settlements = (container: MedusaContainer) =>
  container.resolve<SettlementModuleService>(SETTLEMENT_MODULE)

/** Writes the entry with the fee kept of it, or given back with it. Nothing is written for nothing. */
export async function writeEarned(
  container: MedusaContainer,
  { run }: Transaction,
  earned: Earned,
): Promise<void> {
  const { kind, amount, source, currency, ...whose } = earned
  if (amount === 0) return
  const { fee_percent, payout_days } = settlements(container).terms
  const booked_on = dayIn(new Date())
  const common = { ...whose, currency, booked_on }
  const fee = feeOf(Math.abs(amount), fee_percent, currency)
  const entries = [
    {
      ...common,
      kind,
      amount,
      source: `${kind}:${source}`,
      due_on: amount > 0 ? addDays(booked_on, payout_days) : null,
    },
    ...(fee > 0
      ? [
          {
            ...common,
            kind: "fee" as const,
            amount: amount > 0 ? -fee : fee,
            source: `fee:${source}`,
          },
        ]
      : []),
  ]
  await run(settlements(container), (service, context) =>
    service.createPayoutEntries(entries, context),
  )
}
