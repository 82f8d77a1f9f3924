import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AccountSessions, SessionsEnded } from "../../../contracts/account"
import { listLiveSessions } from "../../../readers/session"
import { endSessionsWorkflow } from "../../../workflows/session/end-sessions"
import { sessionOf } from "../../session/only-live-sessions"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<AccountSessions>) {
  const sessions = await listLiveSessions(req.scope, req.auth_context.auth_identity_id)
  const current = sessionOf(req)?.id
  res.json({
    sessions: sessions.map(({ id, device, client_address, created_at, last_seen_at }) => ({
      id,
      device,
      client_address,
      opened_at: created_at.toISOString(),
      last_seen_at: last_seen_at.toISOString(),
      is_current: id === current,
    })),
  })
}

export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse<SessionsEnded>) {
  const { auth_identity_id } = req.auth_context
  const { result } = await endSessionsWorkflow(req.scope).run({ input: { auth_identity_id } })
  res.json(result)
}
