import type { MedusaContainer } from "@medusajs/framework/types"
import { sweepFilesWorkflow } from "../workflows/files/sweep-files"

export default async function sweepFiles(container: MedusaContainer) {
  await sweepFilesWorkflow(container).run()
}

export const config = { name: "sweep-files", schedule: "23 * * * *" }
