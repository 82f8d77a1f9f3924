import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  BookReceipt,
  CounterPayout,
  DecideCancellation,
  OrderMoney,
  PayOut,
  RefundOrder,
} from "../../contracts/settlement"
import { readAllPages } from "./read-all-pages"
import { request, send } from "./request"

const base = "/admin/money"
const key = ["order-money"]

/** What waits, oldest first; or one order by its number. */
export function useOrderMoney(number: string, enabled: boolean) {
  return useQuery({
    queryKey: [...key, number],
    enabled,
    queryFn: () =>
      readAllPages<"orders", OrderMoney>(base, "orders", number ? { number } : undefined),
  })
}

type Settling =
  | { to: "cancellation"; id: string; body: DecideCancellation }
  | { to: "receipts"; id: string; body: BookReceipt }
  | { to: "refunds"; id: string; body: RefundOrder; proof: File | null }
  | { to: "payouts"; id: string; body: PayOut; proof: File | null }
  | { to: "counter"; id: string; body: CounterPayout }

/** Enters it, then sends its proof; pressed again, the same key finds what was entered. */
async function settle(settling: Settling): Promise<void> {
  const { to, id, body } = settling
  if (to === "counter") return void (await request(`/admin/payouts/${id}/counter`, body))
  const answer = await request<{ refund_id?: string; payout_id?: string }>(
    `${base}/${id}/${to}`,
    body,
  )
  const made = answer.refund_id ?? answer.payout_id
  if ("proof" in settling && settling.proof && made) await sendProof(made, settling.proof)
}

async function sendProof(id: string, proof: File): Promise<void> {
  const body = new FormData()
  body.set("file", proof)
  await send(`/admin/settlement-proofs/${id}`, { method: "POST", body })
}

export function useSettle() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: settle,
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: key }),
        client.invalidateQueries({ queryKey: ["curation", "overview"] }),
      ]),
  })
}
