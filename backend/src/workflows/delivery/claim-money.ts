import { keptOf, payable } from "@serumpun/domain/order-money"
import { type Currency, subtractMoney } from "@serumpun/domain/money"
import type { ExportOrderRow } from "../../readers/order-row"
import type { LoweredOrder } from "../order/lower-payables"
import type { Earned } from "../settlement/ledger"

type Settled = { claim_id: string; discount: number; actor_name: string }

/**
 * What a claim that takes something off an order means for money: Medusa's order is worth less, and of
 * what the producer was credited with, the part that is now too much is theirs no longer.
 */
export function moneyOfClaim(
  row: ExportOrderRow,
  { claim_id, discount, actor_name }: Settled,
): { lowered?: LoweredOrder; earned?: Earned } {
  const currency = row.currency as Currency
  const amount = subtractMoney(discount, row.discount, currency)
  if (amount === 0) return {}
  const after = { ...row, currency, discount }
  const { deposit, balance } = payable(after)
  return {
    lowered: {
      ...{ amount, claim_id },
      collections: [
        { id: row.deposit_collection_id, amount: deposit },
        { id: row.balance_collection_id, amount: balance },
      ].flatMap(({ id, amount }) => (id ? [{ id, amount }] : [])),
    },
    earned: {
      ...{ order_id: row.id, producer_id: row.producer_id, currency, actor_name },
      kind: "returned",
      amount: subtractMoney(keptOf(after), keptOf({ ...row, currency }), currency),
      source: `claim:${claim_id}`,
    },
  }
}
