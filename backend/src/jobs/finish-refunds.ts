import type { MedusaContainer } from "@medusajs/framework/types"
import { finishWaitingRefunds } from "../workflows/settlement/finish-waiting"

export default async function finishRefunds(container: MedusaContainer) {
  await finishWaitingRefunds(container)
}

export const config = { name: "finish-refunds", schedule: "*/5 * * * *" }
