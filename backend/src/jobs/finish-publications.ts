import type { MedusaContainer } from "@medusajs/framework/types"
import { finishPublicationsWorkflow } from "../workflows/listing/finish-publication"

export default async function finishPublications(container: MedusaContainer) {
  await finishPublicationsWorkflow(container).run()
}

export const config = { name: "finish-publications", schedule: "* * * * *" }
