import type { MedusaContainer } from "@medusajs/framework/types"
import { dayIn } from "@serumpun/domain/days"
import {
  checkDispatch,
  checkDispatchDays,
  checkSamplePrice,
  needsReason,
  sampleTotal,
} from "@serumpun/domain/sample/samples"
import type { AnswerSample, MoveOwnSample } from "../../contracts/sample"
import type { OrderOwner } from "../../readers/order-row"
import { goodsOf, type SampleRow } from "../../readers/sample-agreed"
import { nameOf } from "../order/move-order"
import { refuse, throwProblems } from "../problems"
import type { SampleChange } from "./write-sample"

/** `answer`: what a producer says with it; `total`: the price that a buyer accepts. `person_id`: of the buyer's company. */
export type MoveSampleInput = {
  id: string
  by: OrderOwner
  person_id?: string
  kind: AnswerSample["kind"] | MoveOwnSample["kind"]
  note: string | null
  total?: number | null
  answer?: Omit<AnswerSample, "kind" | "note">
}

/** What a move writes, judged by the sample as it stands. @throws ProblemsError at the field that is wrong */
export async function planChange(
  container: MedusaContainer,
  row: SampleRow,
  { to, input }: { to: SampleChange["to"]; input: MoveSampleInput },
): Promise<SampleChange> {
  const { id, by, person_id, kind, note } = input
  if (needsReason(kind) && !note) refuse("note", "note_required")
  if (kind === "accept" && input.total !== row.total)
    refuse("total", "quote_changed", { total: row.total ?? 0, currency: row.currency })
  const actor = "buyer_id" in by ? ("buyer" as const) : ("producer" as const)
  const actor_name = await nameOf(container, row, { actor, person_id })
  return { id, to, actor, actor_name, note, columns: columnsOf(row, input) }
}

function columnsOf(
  row: SampleRow,
  { kind, answer }: MoveSampleInput,
): NonNullable<SampleChange["columns"]> {
  if (!answer) return {}
  const { prices, courier_cost, courier, dispatch_days } = answer
  if (kind === "price") {
    const goods = goodsOf(row)
    const price = { prices, courier_cost, courier, dispatch_days }
    throwProblems(checkSamplePrice(price, { currency: row.currency, count: goods.length }))
    const priced = goods.map((good, index) => ({ ...good, price: prices[index] ?? 0 }))
    const total = sampleTotal(price, row.currency)
    return { goods: priced, courier_cost, courier, dispatch_days, total }
  }
  if (kind === "free") {
    throwProblems(checkDispatchDays(dispatch_days))
    return { dispatch_days }
  }
  if (kind !== "send") return {}
  const { dispatched_on, tracking_number, tracking_url } = answer
  const dispatch = { courier, dispatched_on, tracking_number, tracking_url }
  throwProblems(checkDispatch(dispatch))
  if (dispatched_on > dayIn(new Date())) refuse("dispatched_on", "date_in_future")
  return dispatch
}
