import { Button, Heading, Input } from "@medusajs/ui"
import { dayIn } from "@serumpun/domain/days"
import { type FormEvent, useState } from "react"
import type { OrderMoney } from "../../contracts/settlement"
import { useSettle } from "../lib/order-money-queries"
import { readAmount } from "../lib/read-amount"
import { useText } from "../lib/use-text"
import { Labelled } from "./labelled"
import { NoteField } from "./note-field"
import { MoneyRefusal } from "./money-refusal"
import { ProofField } from "./proof-field"

/** Gives money back to a card, or enters a bank transfer that has been made. */
export function RefundForm({ order }: { order: OrderMoney }) {
  const { t, day, money } = useText()
  const settle = useSettle()
  const { currency, to_return } = order
  const [key] = useState(() => crypto.randomUUID())
  const [amount, setAmount] = useState(to_return > 0 ? String(to_return) : "")
  const [card, setCard] = useState("")
  const [reference, setReference] = useState("")
  const [on, setOn] = useState(dayIn(new Date()))
  const [reason, setReason] = useState("")
  const [proof, setProof] = useState<File | null>(null)
  const give = (event: FormEvent) => {
    event.preventDefault()
    const body = {
      idempotency_key: key,
      amount: readAmount(amount),
      card_payment_id: card || null,
      reference: card ? null : reference.trim() || null,
      refunded_on: on,
      reason,
    }
    settle.mutate({ to: "refunds", id: order.id, body, proof })
  }
  return (
    <form className="flex flex-col gap-3" onSubmit={give}>
      <Heading level="h3">{t("money.refund")}</Heading>
      <div className="flex flex-wrap items-end gap-3">
        <Labelled label={t("money.amount", { currency })}>
          {(id) => (
            <Input
              id={id}
              inputMode="decimal"
              value={amount}
              onChange={(event) => setAmount(event.target.value)}
            />
          )}
        </Labelled>
        <Labelled label={t("money.way")}>
          {(id) => (
            <select
              id={id}
              className="txt-small bg-ui-bg-field border-ui-border-base h-8 rounded-md border px-2"
              value={card}
              onChange={(event) => setCard(event.target.value)}
            >
              <option value="">{t("money.byTransfer")}</option>
              {order.cards.map(({ id, paid_on, refundable }) => (
                <option key={id} value={id}>
                  {t("money.byCard", { date: day(paid_on), amount: money(refundable, currency) })}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        {!card && (
          <Labelled label={t("money.reference")}>
            {(id) => (
              <Input
                id={id}
                value={reference}
                onChange={(event) => setReference(event.target.value)}
              />
            )}
          </Labelled>
        )}
        <Labelled label={t("money.on")}>
          {(id) => (
            <Input id={id} type="date" value={on} onChange={(event) => setOn(event.target.value)} />
          )}
        </Labelled>
      </div>
      <NoteField rows={1} label={t("money.reason")} value={reason} onChange={setReason} />
      {!card && <ProofField onChange={setProof} />}
      <Button
        className="self-start"
        size="small"
        type="submit"
        isLoading={settle.isPending}
        disabled={!amount || !reason.trim()}
      >
        {t("money.give")}
      </Button>
      {settle.isError && <MoneyRefusal error={settle.error} currency={currency} />}
    </form>
  )
}
