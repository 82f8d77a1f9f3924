import { Button, Input, Label } from "@medusajs/ui"
import { type FormEvent, useId, useState } from "react"
import { type ClaimRemedy, claimRemedies } from "@serumpun/domain/delivery/claims"
import type { ReportedClaim } from "../../contracts/claim"
import { useDecideClaim } from "../lib/delivery-queries"
import { problemsOf } from "../lib/request"
import { useText } from "../lib/use-text"
import { Choice } from "./choice"
import { NoteField } from "./note-field"
import { Failure } from "./notices"

/** What the operator decides of a claim that both sides could not settle; both read the reason. */
export function DecideClaimForm({ claim }: { claim: ReportedClaim }) {
  const { t, problem } = useText()
  const decide = useDecideClaim()
  const amountId = useId()
  const [remedy, setRemedy] = useState<ClaimRemedy>(claim.asks.remedy)
  const [amount, setAmount] = useState(String(claim.asks.amount ?? ""))
  const [text, setText] = useState("")
  const isMoney = remedy === "refund" || remedy === "discount"
  const send = (event: FormEvent) => {
    event.preventDefault()
    const typed = Number(amount.replace(",", "."))
    const money = Number.isFinite(typed) ? typed : 0
    decide.mutate({ id: claim.id, body: { remedy, amount: isMoney ? money : null, text } })
  }
  const found = decide.error ? problemsOf(decide.error).map(problem).join(" · ") : ""
  return (
    <form className="flex flex-col gap-3" onSubmit={send}>
      <Choice
        label={t("claims.decision")}
        value={remedy}
        onChange={setRemedy}
        options={claimRemedies.map((value) => ({ value, label: t(`claims.remedy.${value}`) }))}
      />
      {isMoney && (
        <div className="flex flex-col gap-1">
          <Label htmlFor={amountId} size="small" weight="plus">
            {t("claims.amount", { currency: claim.currency })}
          </Label>
          <Input
            id={amountId}
            inputMode="decimal"
            value={amount}
            onChange={(event) => setAmount(event.target.value)}
          />
        </div>
      )}
      <NoteField rows={2} label={t("claims.reasonFor")} value={text} onChange={setText} />
      <Button
        className="self-start"
        size="small"
        type="submit"
        isLoading={decide.isPending}
        disabled={!text.trim()}
      >
        {t("claims.decide")}
      </Button>
      {decide.isError && <Failure error={decide.error} text={found || undefined} />}
    </form>
  )
}
