import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { dayIn } from "@serumpun/domain/days"
import type { Currency } from "@serumpun/domain/money"
import { checkCredit } from "@serumpun/domain/order-rules"
import type { PayOut } from "../../contracts/settlement"
import { readPayableRow } from "../../readers/order-row"
import { readSettlements, toPayoutView } from "../../readers/settlement"
import { readActorName } from "../actor"
import { freeLockStep } from "../hold-lock"
import { holdOrderLock } from "../order/hold-order-lock"
import { readOrderReaders } from "../order/notices"
import { refuse, throwProblems } from "../problems"
import { writeWith } from "../write-with"
import { settlements } from "./ledger"
import { payoutMadeNotices } from "./notices"

export type PayOutInput = { order_id: string; user_id: string; payout: PayOut }

const payOutStep = createStep(
  "pay-out",
  async ({ order_id, user_id, payout }: PayOutInput, { container }) => {
    const { idempotency_key, amount, reference, paid_on } = payout
    const order = await readPayableRow(container, order_id, {})
    const settlement = (await readSettlements(container, [order_id]))(order_id)
    const source = `paid_out:${order_id}:${idempotency_key}`
    const found = settlement.entries.find((row) => row.source === source)
    if (found) return new StepResponse({ id: found.id })
    const currency = order.currency as Currency
    const rules = { currency, placed_on: order.placed_on, today: dayIn(new Date()) }
    const problems = checkCredit({ credited: amount, credited_on: paid_on }, rules).map(
      (problem) => ({ ...problem, field: problem.field === "credited" ? "amount" : "paid_on" }),
    )
    throwProblems(problems)
    if (settlement.cards.some(({ dispute_status }) => dispute_status === "open"))
      refuse("amount", "payment_disputed")
    const { owed } = toPayoutView(settlement, currency)
    if (amount > owed) refuse("amount", "out_of_range", { max: Math.max(0, owed) })
    const actor_name = await readActorName(container, { user_id })
    const readers = await readOrderReaders(container, order)
    const entry = await writeWith(
      container,
      ({ id }: { id: string }) => ({
        notices: payoutMadeNotices(order, { id, amount, reference }, readers),
      }),
      ({ run }) =>
        run(settlements(container), (service, context) =>
          service.createPayoutEntries(
            {
              order_id,
              producer_id: order.producer_id,
              kind: "paid_out",
              amount: -amount,
              currency,
              source,
              reference,
              booked_on: paid_on,
              actor_name,
            },
            context,
          ),
        ),
    )
    return new StepResponse({ id: entry.id })
  },
)

/** An operator has transferred to a producer what is owed of an order, or a part; the same key is the same payout. */
export const payOutWorkflow = createWorkflow(
  "pay-out",
  function (input: WorkflowData<PayOutInput>) {
    const lock = holdOrderLock(transform({ input }, ({ input }) => input.order_id))
    const entry = payOutStep(input)
    freeLockStep(lock)
    return new WorkflowResponse(entry)
  },
)

export type CounterPayoutInput = { id: string; user_id: string; note: string }

const findOrderOfPayoutStep = createStep(
  "find-order-of-payout",
  async (id: string, { container }) => {
    const [row] = await settlements(container).listPayoutEntries({ id, kind: "paid_out" })
    if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such payout")
    return new StepResponse(row.order_id)
  },
)

const counterPayoutStep = createStep(
  "counter-payout",
  async ({ id, user_id, note }: CounterPayoutInput, { container }) => {
    const service = settlements(container)
    const row = await service.retrievePayoutEntry(id)
    const source = `counter:${id}`
    const [found] = await service.listPayoutEntries({ source })
    if (found) return new StepResponse({ id: found.id })
    const { order_id, producer_id, currency, amount, reference } = row
    const entry = await service.createPayoutEntries({
      ...{ order_id, producer_id, currency, reference, note, source },
      kind: "counter",
      amount: -amount,
      booked_on: dayIn(new Date()),
      actor_name: await readActorName(container, { user_id }),
    })
    return new StepResponse({ id: entry.id })
  },
)

/** Takes a payout back that was entered by mistake: with an entry of its own, once. */
export const counterPayoutWorkflow = createWorkflow(
  "counter-payout",
  function (input: WorkflowData<CounterPayoutInput>) {
    const order_id = findOrderOfPayoutStep(transform({ input }, ({ input }) => input.id))
    const lock = holdOrderLock(order_id)
    counterPayoutStep(input)
    freeLockStep(lock)
    return new WorkflowResponse(transform({ order_id }, ({ order_id }) => ({ order_id })))
  },
)
