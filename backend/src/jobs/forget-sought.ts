import type { MedusaContainer } from "@medusajs/framework/types"
import { forgetSoughtWorkflow } from "../workflows/demand/forget-sought"

export default async function forgetSought(container: MedusaContainer) {
  await forgetSoughtWorkflow(container).run()
}

export const config = { name: "forget-sought", schedule: "20 20 * * *" }
