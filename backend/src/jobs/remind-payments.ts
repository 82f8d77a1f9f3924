import type { MedusaContainer } from "@medusajs/framework/types"
import { remindOfPaymentsWorkflow } from "../workflows/order/remind-payments"

export default async function remindPayments(container: MedusaContainer) {
  await remindOfPaymentsWorkflow(container).run()
}

export const config = { name: "remind-payments", schedule: "*/10 * * * *" }
