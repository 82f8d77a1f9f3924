import { Button, Container, Input } from "@medusajs/ui"
import { type FormEvent, useState } from "react"
import { dayIn } from "@serumpun/domain/days"
import type { ReportedTransfer } from "../../contracts/order"
import { problemsOf } from "../lib/request"
import { useDecideTransfer } from "../lib/transfer-queries"
import { useText } from "../lib/use-text"
import { Labelled } from "./labelled"
import { NoteField } from "./note-field"
import { OrderLink } from "./order-link"
import { Failure } from "./notices"

/** One reported transfer: what the buyer says, what is due, and what the bank booked. */
export function TransferRow({ transfer }: { transfer: ReportedTransfer }) {
  const { t, day, money } = useText()
  const { number, amount, currency, paid_on, note, order_currency, due } = transfer
  return (
    <Container className="flex flex-col gap-3">
      <OrderLink order_id={transfer.order_id}>{t("transfers.order", { number })}</OrderLink>
      <div className="txt-small flex flex-col gap-1">
        <span>
          {t("transfers.reported", {
            company: transfer.buyer_company,
            producer: transfer.producer_name,
            amount: money(amount, currency),
            date: day(paid_on),
          })}
        </span>
        <span>{t("transfers.due", { amount: money(due.total, order_currency) })}</span>
        {note && <span dir="auto">{t("transfers.note", { text: note })}</span>}
        {transfer.has_proof && (
          <a className="underline self-start" href={`/admin/transfers/${transfer.id}/proof`}>
            {t("transfers.proof")}
          </a>
        )}
      </div>
      <Decide transfer={transfer} />
    </Container>
  )
}

/** Another currency than the order's is left open: only the bank knows what it came to. */
function Decide({ transfer }: { transfer: ReportedTransfer }) {
  const { t } = useText()
  const decide = useDecideTransfer()
  const isSame = transfer.currency === transfer.order_currency
  const [credited, setCredited] = useState(isSame ? String(transfer.amount) : "")
  const [on, setOn] = useState(dayIn(new Date()))
  const [answer, setAnswer] = useState("")
  const amount = Number(credited.replace(",", "."))
  const confirm = (event: FormEvent) => {
    event.preventDefault()
    const body = { credited: Number.isFinite(amount) ? amount : 0, credited_on: on }
    decide.mutate({ id: transfer.id, to: "confirm", body })
  }
  const currency = transfer.order_currency
  return (
    <>
      <form className="flex flex-wrap items-end gap-3" onSubmit={confirm}>
        <Labelled label={t("transfers.credited", { currency })}>
          {(id) => (
            <Input
              id={id}
              inputMode="decimal"
              value={credited}
              onChange={(event) => setCredited(event.target.value)}
            />
          )}
        </Labelled>
        <Labelled label={t("transfers.creditedOn")}>
          {(id) => (
            <Input id={id} type="date" value={on} onChange={(event) => setOn(event.target.value)} />
          )}
        </Labelled>
        <Button size="small" type="submit" isLoading={decide.isPending} disabled={!credited}>
          {t("transfers.confirm")}
        </Button>
      </form>
      <NoteField rows={1} label={t("transfers.answer")} value={answer} onChange={setAnswer} />
      <Button
        className="self-start"
        size="small"
        variant="secondary"
        disabled={!answer.trim() || decide.isPending}
        onClick={() => decide.mutate({ id: transfer.id, to: "refuse", body: { answer } })}
      >
        {t("transfers.refuse")}
      </Button>
      {decide.isError && <Refusal error={decide.error} />}
    </>
  )
}

/** Each problem with the field it is at. */
function Refusal({ error }: { error: Error }) {
  const { t, problem } = useText()
  const names: Record<string, string> = {
    credited: t("transfers.credited", { currency: "" }),
    credited_on: t("transfers.creditedOn"),
    answer: t("transfers.answer"),
  }
  const found = problemsOf(error)
  const text = found
    .map((one) => [names[one.field], problem(one)].filter(Boolean).join(" "))
    .join(" · ")
  return <Failure error={error} text={text || undefined} />
}
