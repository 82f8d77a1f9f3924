import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { endSessionsWorkflow } from "../../workflows/session/end-sessions"
import { sessionOf } from "./only-live-sessions"

/** Ends the session that a request came with, wherever its token or cookie was copied to. */
export async function signOut(req: AuthenticatedMedusaRequest): Promise<number> {
  const session = sessionOf(req)
  if (!session) return 0
  const { id, auth_identity_id } = session
  const { result } = await endSessionsWorkflow(req.scope).run({ input: { id, auth_identity_id } })
  return result.ended
}
