import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { findLiveSession, type LiveSession } from "../../readers/session"
import { touchSessionWorkflow } from "../../workflows/session/touch-session"
import { readToken, type ReadToken } from "./read-token"

/** How often at most the last use of a session is written down. */
const TOUCH_MS = 5 * 60_000
const touching = new Set<string>()
const opened = new WeakMap<object, LiveSession>()

type Credentials = AuthenticatedMedusaRequest & {
  session?: { auth_context?: ReadToken }
}

/**
 * Stands before every route. A token or an Admin cookie whose session has ended is taken off the
 * request, so that whatever authenticates it later finds nothing; what Medusa has authenticated
 * already (below /admin and /store) is undone.
 */
export async function onlyLiveSessions(
  incoming: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const req = incoming as Credentials
  const token = readToken(req, req.headers.authorization)
  const bearer = token && isSignIn(token) ? await liveSessionOf(req, token) : undefined
  if (bearer === null) delete req.headers.authorization
  const kept = req.session?.auth_context
  const cookie = kept ? await liveSessionOf(req, kept) : undefined
  if (cookie === null && req.session) delete req.session.auth_context

  const session = cookie ?? bearer
  if (session) {
    opened.set(req, session)
    touch(req, session)
  }
  const acting = req.auth_context as { actor_type: string; jti?: string } | undefined
  if (!acting || acting.actor_type === "api-key" || acting.jti === session?.id) return next()
  delete (req as { auth_context?: unknown }).auth_context
  if (!/^\/admin(\/|$)/i.test(req.path)) return next()
  res.status(401).json({ type: "unauthorized", message: "Unauthorized" })
}

/** The session a request came with; undefined for nobody, and for an API key. */
export function sessionOf(req: MedusaRequest): LiveSession | undefined {
  return opened.get(req)
}

/** Tokens for setting a password name no identity; they are checked where they are used up. */
function isSignIn(token: ReadToken): boolean {
  return Boolean(token.auth_identity_id || token.actor_id)
}

async function liveSessionOf(req: MedusaRequest, token: ReadToken): Promise<LiveSession | null> {
  if (!token.jti) return null
  const session = await findLiveSession(req.scope, token.jti)
  const isSame =
    session?.auth_identity_id === token.auth_identity_id &&
    session.actor_type === token.actor_type &&
    session.actor_id === (token.actor_id ?? "")
  return isSame ? session : null
}

function touch(req: MedusaRequest, { id, last_seen_at }: LiveSession): void {
  if (Date.now() - last_seen_at.getTime() < TOUCH_MS || touching.has(id)) return
  touching.add(id)
  const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
  touchSessionWorkflow(req.scope)
    .run({ input: { id } })
    .catch((error: unknown) => logger.warn(`The last use of ${id} was not kept: ${String(error)}`))
    .finally(() => setTimeout(() => touching.delete(id), 10_000).unref())
}
