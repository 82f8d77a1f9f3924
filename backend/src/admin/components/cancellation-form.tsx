import { Button, Input } from "@medusajs/ui"
import { useState } from "react"
import type { OrderMoney } from "../../contracts/settlement"
import { useSettle } from "../lib/order-money-queries"
import { readAmount } from "../lib/read-amount"
import { useText } from "../lib/use-text"
import { Labelled } from "./labelled"
import { NoteField } from "./note-field"
import { Failure } from "./notices"

/** One side asks to cancel: the operator ends the order with what the producer keeps, or lets it go on. */
export function CancellationForm({ order }: { order: OrderMoney }) {
  const { t } = useText()
  const settle = useSettle()
  const [kept, setKept] = useState("0")
  const [answer, setAnswer] = useState("")
  const { id, currency, cancellation } = order
  if (!cancellation) return null
  const decide = (to: "agreed" | "refused") =>
    settle.mutate({ to: "cancellation", id, body: { to, kept: readAmount(kept), answer } })
  const isOff = !answer.trim() || settle.isPending
  return (
    <div className="flex flex-col gap-3">
      <p className="txt-small" dir="auto">
        {t("money.asked", { party: cancellation.asked_by_name, reason: cancellation.reason })}
      </p>
      <Labelled label={t("money.kept", { currency })}>
        {(control) => (
          <Input
            id={control}
            inputMode="decimal"
            value={kept}
            onChange={(event) => setKept(event.target.value)}
          />
        )}
      </Labelled>
      <NoteField rows={1} label={t("money.answer")} value={answer} onChange={setAnswer} />
      <div className="flex flex-wrap gap-3">
        <Button size="small" variant="danger" disabled={isOff} onClick={() => decide("agreed")}>
          {t("money.agree")}
        </Button>
        <Button size="small" variant="secondary" disabled={isOff} onClick={() => decide("refused")}>
          {t("money.refuse")}
        </Button>
      </div>
      {settle.isError && <Failure error={settle.error} />}
    </div>
  )
}
