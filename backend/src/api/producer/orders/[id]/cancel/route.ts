import type { OrderNote } from "../../../../../contracts/order"
import { moveByProducer } from "../../../../move-own-order"

export const POST = moveByProducer<OrderNote>(({ note }) => ({ to: "cancelled", note }))
