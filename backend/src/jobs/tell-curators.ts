import type { MedusaContainer } from "@medusajs/framework/types"
import { tellCuratorsWorkflow } from "../workflows/curation/tell-curators"

export default async function tellCurators(container: MedusaContainer) {
  await tellCuratorsWorkflow(container).run()
}

// Often, since a day's notice is written once however often it is looked for, and the host may sleep.
export const config = { name: "tell-curators", schedule: { interval: 30_000 } }
