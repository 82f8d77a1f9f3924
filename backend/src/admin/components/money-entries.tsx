import { Button } from "@medusajs/ui"
import { useState } from "react"
import type { OrderMoney } from "../../contracts/settlement"
import { useSettle } from "../lib/order-money-queries"
import { useText } from "../lib/use-text"
import { NoteField } from "./note-field"
import { Failure } from "./notices"

type Refund = OrderMoney["refunds"][number]

/** What has gone back, and the ledger of what the producer is owed. */
export function MoneyEntries({ order }: { order: OrderMoney }) {
  const { t, day, money } = useText()
  const { currency, refunds, payout } = order
  const keyOf = ({ way, status }: Refund) =>
    way === "transfer" ? "transfer" : status === "done" ? "card" : status
  return (
    <ul className="txt-small flex flex-col gap-1">
      {refunds.map((refund) => (
        <li key={refund.id} dir="auto">
          {t(`money.made.${keyOf(refund)}`, {
            amount: money(refund.amount, currency),
            date: day(refund.refunded_on),
            reference: refund.reference ?? "",
            reason: refund.reason,
          })}{" "}
          {refund.has_proof && <ProofLink id={refund.id} />}
        </li>
      ))}
      {payout.entries.map((entry) => (
        <li key={entry.id} dir="auto">
          {t(`money.entry.${entry.kind}`, {
            amount: money(entry.amount, currency),
            date: day(entry.booked_on),
            reference: entry.reference ?? "",
            note: entry.note ?? "",
          })}{" "}
          {entry.has_proof && <ProofLink id={entry.id} />}
          {entry.kind === "paid_out" && !entry.is_countered && <Counter id={entry.id} />}
        </li>
      ))}
    </ul>
  )
}

function ProofLink({ id }: { id: string }) {
  const { t } = useText()
  return (
    <a className="underline" href={`/admin/settlement-proofs/${id}`}>
      {t("money.showProof")}
    </a>
  )
}

/** A payout entered by mistake is taken back, with a reason, by an entry of its own. */
function Counter({ id }: { id: string }) {
  const { t } = useText()
  const settle = useSettle()
  const [note, setNote] = useState<string | null>(null)
  if (note === null)
    return (
      <Button size="small" variant="transparent" onClick={() => setNote("")}>
        {t("money.counter")}
      </Button>
    )
  return (
    <>
      <NoteField rows={1} label={t("money.counterNote")} value={note} onChange={setNote} />
      <Button
        size="small"
        variant="danger"
        disabled={!note.trim() || settle.isPending}
        onClick={() => settle.mutate({ to: "counter", id, body: { note } })}
      >
        {t("money.counter")}
      </Button>
      {settle.isError && <Failure error={settle.error} />}
    </>
  )
}
