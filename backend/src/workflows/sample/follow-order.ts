import type { MedusaContainer } from "@medusajs/framework/types"
import { canTransition, type OrderStatus, type SampleStatus } from "@serumpun/domain/statuses"
import type { NewNotice } from "../../mail/notices"
import { readOrderReaders } from "../order/notices"
import { sampleNotice } from "./notices"
import { type SampleChange, sampleModule } from "./write-sample"

/** What becomes of a sample when the order that it is paid by goes so far. */
const follows: Partial<Record<OrderStatus, SampleStatus>> = {
  in_production: "preparing",
  cancelled: "cancelled",
}

type Move = Pick<SampleChange, "actor" | "actor_name" | "note"> & { status: OrderStatus }
type Followed = { change: SampleChange; notices: NewNotice[] }

/**
 * A sample is prepared with the payment of its order, however that came in, and ends with it. Null when
 * the order is no sample's, or the sample has gone another way. Read under the order's lock.
 */
export async function planSampleOfOrder(
  container: MedusaContainer,
  { id: order_id, moves }: { id: string; moves: Move[] },
): Promise<Followed | null> {
  const move = moves.findLast(({ status }) => follows[status])
  const to = move && follows[move.status]
  if (!move || !to) return null
  const [row] = await sampleModule(container).listSamples({ order_id }, { take: 1 })
  if (!row || !canTransition("sample", row.status as SampleStatus, to)) return null
  const readers = await readOrderReaders(container, row)
  const { status: _status, ...made } = move
  // The buyer of a paid sample hears of the payment itself.
  const told = (["buyer", "producer"] as const).filter(
    (side) => side !== move.actor && !(to === "preparing" && side === "buyer"),
  )
  return {
    change: { id: row.id, to, ...made },
    notices: told.map((side) =>
      sampleNotice(row, readers, { to: side, status: to, note: move.note }),
    ),
  }
}
