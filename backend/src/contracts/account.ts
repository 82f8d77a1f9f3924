/** The account of whoever is signed in: buyers, producers and users of the Admin alike. */

/** GET /account/sessions. Times are ISO 8601; `device` is like "Chrome · Android", or "" when unknown. */
export type AccountSession = {
  id: string
  device: string
  client_address: string
  opened_at: string
  last_seen_at: string
  /** The session that asks. */
  is_current: boolean
}
export type AccountSessions = { sessions: AccountSession[] }

/** DELETE /account/sessions (all of them), DELETE /account/sessions/:id, POST /account/sign-out. */
export type SessionsEnded = { ended: number }
