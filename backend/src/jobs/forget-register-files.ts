import type { MedusaContainer } from "@medusajs/framework/types"
import { forgetRegisterFilesWorkflow } from "../workflows/register/forget-files"

export default async function forgetRegisterFiles(container: MedusaContainer) {
  await forgetRegisterFilesWorkflow(container).run()
}

export const config = { name: "forget-register-files", schedule: "40 20 * * *" }
