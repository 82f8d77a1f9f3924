import type { OrderNote } from "../../../../../../contracts/order"
import { moveByBuyer } from "../../../../../move-own-order"

export const POST = moveByBuyer<OrderNote>(({ note }) => ({ to: "delivered", note }))
