import type { MedusaContainer } from "@medusajs/framework/types"
import { judgePicturesWorkflow } from "../workflows/files/judge-pictures"

// Until none is left that came before pictures were judged.
export default async function judgePictures(container: MedusaContainer) {
  await judgePicturesWorkflow(container).run()
}

export const config = { name: "judge-pictures", schedule: "*/10 * * * *" }
