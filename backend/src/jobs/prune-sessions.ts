import type { MedusaContainer } from "@medusajs/framework/types"
import { pruneSessionsWorkflow } from "../workflows/session/prune-sessions"

export default async function pruneSessions(container: MedusaContainer) {
  await pruneSessionsWorkflow(container).run()
}

export const config = { name: "prune-sessions", schedule: "40 19 * * *" }
