import type { MedusaContainer } from "@medusajs/framework/types"
import { SESSION_MODULE } from "../modules/session"
import type SessionModuleService from "../modules/session/service"

export type LiveSession = {
  id: string
  actor_type: "customer" | "producer" | "user"
  actor_id: string
  auth_identity_id: string
  device: string
  client_address: string
  created_at: Date
  last_seen_at: Date
  expires_at: Date
}

/** How long a process believes what it last read: the longest a session ended elsewhere lives on. */
const BELIEVE_MS = 2_000
const MAX_KNOWN = 20_000
/** A client that has signed in is a usual one for 90 days after its last use. */
export const REMEMBER_CLIENT_MS = 90 * 24 * 3_600_000

const known = new Map<string, { session: LiveSession; read_at: number }>()
let endings = 0

/** The session with this id while it lives; null once it has ended, has expired, or never was. */
export async function findLiveSession(
  container: MedusaContainer,
  id: string,
): Promise<LiveSession | null> {
  const now = Date.now()
  const entry = known.get(id)
  if (entry && now - entry.read_at < BELIEVE_MS) return unlessExpired(entry.session)
  const endingsBefore = endings
  const [row] = await container
    .resolve<SessionModuleService>(SESSION_MODULE)
    .listSessions({ id, ended_at: null }, { take: 1 })
  known.delete(id)
  if (!row) return null
  // A session that was ended while it was being read must not be believed for two seconds more.
  if (endings === endingsBefore) known.set(id, { session: row, read_at: now })
  if (known.size > MAX_KNOWN) known.delete(known.keys().next().value ?? "")
  return unlessExpired(row)
}

/** Makes an ending hold at once in this process. */
export function forgetSessions(ids: string[]): void {
  endings += 1
  for (const id of ids) known.delete(id)
}

/** The sessions of one person that are open, the one used last first. */
export async function listLiveSessions(
  container: MedusaContainer,
  auth_identity_id: string,
): Promise<LiveSession[]> {
  return container
    .resolve<SessionModuleService>(SESSION_MODULE)
    .listSessions(
      { auth_identity_id, ended_at: null, expires_at: { $gt: new Date() }, actor_id: { $ne: "" } },
      { order: { last_seen_at: "DESC" }, take: 200 },
    )
}

/** Whether this person has signed in from this client within the last 90 days. */
export async function isUsualClient(
  container: MedusaContainer,
  auth_identity_id: string,
  client_address: string,
): Promise<boolean> {
  const since = new Date(Date.now() - REMEMBER_CLIENT_MS)
  const rows = await container
    .resolve<SessionModuleService>(SESSION_MODULE)
    .listSessions(
      { auth_identity_id, client_address, last_seen_at: { $gt: since }, actor_id: { $ne: "" } },
      { take: 1, select: ["id"] },
    )
  return rows.length > 0
}

function unlessExpired(session: LiveSession): LiveSession | null {
  return session.expires_at.getTime() > Date.now() ? session : null
}
