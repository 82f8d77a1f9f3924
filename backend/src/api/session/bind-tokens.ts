import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { clientOf } from "../client/client-of"
import { sessionOf } from "./only-live-sessions"
import { readToken } from "./read-token"
import { openSessionToken, signToken } from "./sign-token"

/**
 * Medusa's own sign-in, registration, second factor and refresh answer with tokens that live on
 * whatever happens. No answer below /auth leaves with one of those: it gets the session it came
 * with, or a new one.
 */
export function bindTokens(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const send = res.json.bind(res)
  res.json = (body: unknown) => {
    const token = tokenOf(body)
    if (!token) return send(body)
    bind(req, token).then((bound) => send({ ...(body as object), token: bound }), next)
    return res
  }
  next()
}

async function bind(req: MedusaRequest, token: string): Promise<string> {
  const claims = readToken(req, `Bearer ${token}`)
  if (!claims) throw new Error("A token of ours cannot be read: were the secrets just changed?")
  const session = sessionOf(req)
  const isSame =
    session?.auth_identity_id === claims.auth_identity_id &&
    session.actor_type === claims.actor_type &&
    session.actor_id === claims.actor_id
  if (session && isSame) return signToken(req.scope, claims, session.id)
  return openSessionToken(req.scope, claims, clientOf(req))
}

function tokenOf(body: unknown): string | null {
  if (typeof body !== "object" || body === null || !("token" in body)) return null
  return typeof body.token === "string" ? body.token : null
}
