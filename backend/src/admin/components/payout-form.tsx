import { Button, Heading, Input } from "@medusajs/ui"
import { dayIn } from "@serumpun/domain/days"
import { type FormEvent, useState } from "react"
import type { OrderMoney } from "../../contracts/settlement"
import { useSettle } from "../lib/order-money-queries"
import { readAmount } from "../lib/read-amount"
import { useText } from "../lib/use-text"
import { Labelled } from "./labelled"
import { MoneyRefusal } from "./money-refusal"
import { PayoutAccount } from "./payout-account"
import { ProofField } from "./proof-field"

/** Enters what has been transferred to the producer, with the bank's reference and proof. */
export function PayoutForm({ order }: { order: OrderMoney }) {
  const { t } = useText()
  const settle = useSettle()
  const { currency, payout } = order
  const [key] = useState(() => crypto.randomUUID())
  const [amount, setAmount] = useState(String(payout.owed))
  const [reference, setReference] = useState("")
  const [on, setOn] = useState(dayIn(new Date()))
  const [proof, setProof] = useState<File | null>(null)
  const pay = (event: FormEvent) => {
    event.preventDefault()
    const body = { idempotency_key: key, amount: readAmount(amount), reference, paid_on: on }
    settle.mutate({ to: "payouts", id: order.id, body, proof })
  }
  return (
    <form className="flex flex-col gap-3" onSubmit={pay}>
      <Heading level="h3">{t("money.payout")}</Heading>
      <PayoutAccount order={order} />
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
        <Labelled label={t("money.reference")}>
          {(id) => (
            <Input
              id={id}
              value={reference}
              onChange={(event) => setReference(event.target.value)}
            />
          )}
        </Labelled>
        <Labelled label={t("money.on")}>
          {(id) => (
            <Input id={id} type="date" value={on} onChange={(event) => setOn(event.target.value)} />
          )}
        </Labelled>
      </div>
      <ProofField onChange={setProof} />
      <Button
        className="self-start"
        size="small"
        variant="secondary"
        type="submit"
        isLoading={settle.isPending}
        disabled={!amount || !reference.trim()}
      >
        {t("money.pay")}
      </Button>
      {settle.isError && <MoneyRefusal error={settle.error} currency={currency} />}
    </form>
  )
}
