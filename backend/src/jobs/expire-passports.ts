import type { MedusaContainer } from "@medusajs/framework/types"
import { expirePassportsWorkflow } from "../workflows/catalogue/expire-passports"

export default async function expirePassports(container: MedusaContainer) {
  await expirePassportsWorkflow(container).run()
}

// 00:05 in Jakarta, when a day of certificates has ended.
export const config = { name: "expire-passports", schedule: "5 17 * * *" }
