import type { MedusaContainer } from "@medusajs/framework/types"
import { beginBuildWorkflow } from "../workflows/catalogue/begin-build"

/** Once in a process: while two releases run side by side, neither takes back what the other has noted. */
let isNoted = false

export default async function beginBuild(container: MedusaContainer) {
  if (isNoted) return
  await beginBuildWorkflow(container).run()
  isNoted = true
}

export const config = { name: "begin-build", schedule: { interval: 5_000 } }
