import { Button, Heading, Input } from "@medusajs/ui"
import { dayIn } from "@serumpun/domain/days"
import { type FormEvent, useState } from "react"
import type { OrderMoney } from "../../contracts/settlement"
import { useSettle } from "../lib/order-money-queries"
import { readAmount } from "../lib/read-amount"
import { useText } from "../lib/use-text"
import { Labelled } from "./labelled"
import { MoneyRefusal } from "./money-refusal"

/** Books what came on the account without anybody reporting it. */
export function ReceiptForm({ order }: { order: OrderMoney }) {
  const { t } = useText()
  const settle = useSettle()
  const { currency } = order
  const [key] = useState(() => crypto.randomUUID())
  const [amount, setAmount] = useState("")
  const [reference, setReference] = useState("")
  const [on, setOn] = useState(dayIn(new Date()))
  const pay = (event: FormEvent) => {
    event.preventDefault()
    const body = { idempotency_key: key, amount: readAmount(amount), reference, received_on: on }
    settle.mutate({ to: "receipts", id: order.id, body })
  }
  return (
    <form className="flex flex-col gap-3" onSubmit={pay}>
      <Heading level="h3">{t("money.receipt")}</Heading>
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
      <Button
        className="self-start"
        size="small"
        variant="secondary"
        type="submit"
        isLoading={settle.isPending}
        disabled={!amount || !reference.trim()}
      >
        {t("money.book")}
      </Button>
      {settle.isError && <MoneyRefusal error={settle.error} currency={currency} />}
    </form>
  )
}
