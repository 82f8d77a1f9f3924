import type { MedusaContainer } from "@medusajs/framework/types"
import { beginDayWorkflow } from "../workflows/catalogue/begin-day"
import { expireClaimsWorkflow } from "../workflows/catalogue/expire-claims"
import { expirePassportsWorkflow } from "../workflows/catalogue/expire-passports"

export default async function expirePassports(container: MedusaContainer) {
  await expirePassportsWorkflow(container).run()
  await expireClaimsWorkflow(container).run()
  await beginDayWorkflow(container).run()
}

// The day in Jakarta decides, whatever the host's own zone.
export const config = { name: "expire-passports", schedule: { interval: 15_000 } }
