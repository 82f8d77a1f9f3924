import type { ShortlistAnswer } from "@serumpun/backend/src/contracts/shortlist.ts"
import {
  changeShortlist,
  SHORTLIST_MAX,
  type ShortlistChange,
  type ShortlistLine,
} from "@serumpun/domain/shortlist"
import { api, ApiError } from "#app/lib/http/api.server.ts"
import { readSession } from "#app/lib/http/session.server.ts"
import { keptLinesCookie, marksCookie, readKeptLines } from "#app/lib/kept/shortlist.server.ts"

const path = "/store/buyer/shortlist"

/**
 * `in_account`: kept by the company, and so it can be shared. `left`: what this browser keeps because the company's
 * list is full. `cookies` belong to the answer.
 */
type OwnShortlist = ShortlistAnswer & {
  in_account: boolean
  left: ShortlistLine[]
  cookies: string[]
}

/** The token of a buyer, or null for everybody else. */
async function buyerToken(request: Request): Promise<string | null> {
  const session = await readSession(request)
  return session?.actor === "buyer" ? session.token : null
}

/**
 * A buyer's list from the account, after what the browser kept has joined it; the browser's where
 * nobody is signed in. @throws ApiError when the backend is silent
 */
export async function readShortlist(request: Request): Promise<OwnShortlist> {
  const [token, kept] = await Promise.all([buyerToken(request), readKeptLines(request)])
  if (!token) return ofBrowser(kept)
  try {
    const before = await api<ShortlistAnswer>(path, { token })
    const missing = kept.filter((line) => !hasLine(before, line))
    const room = Math.max(0, SHORTLIST_MAX - before.lines.length)
    const added = missing.slice(0, room).map((line): ShortlistChange => ({ kind: "add", line }))
    const changes = [...added, ...notesFor(before, kept)]
    const left = missing.slice(room)
    if (changes.length === 0) return ofAccount(before, left)
    return ofAccount(await api<ShortlistAnswer>(path, { token, body: { changes } }), left)
  } catch (error) {
    // The session has ended: what the browser keeps is still there.
    if (error instanceof ApiError && error.status === 401) return ofBrowser(kept)
    throw error
  }
}

/** Null when the list is full. @throws ApiError when the backend is silent */
export async function changeOwn(
  request: Request,
  change: ShortlistChange,
): Promise<{ before: OwnShortlist; after: OwnShortlist | null }> {
  const before = await readShortlist(request)
  const lines = changeShortlist(before.lines, change)
  if (!before.in_account) {
    const fits = (await keptLinesCookie(lines)) !== null
    return { before, after: fits ? await ofBrowser(lines) : null }
  }
  if (lines.length > Math.max(SHORTLIST_MAX, before.lines.length)) return { before, after: null }
  const token = await buyerToken(request)
  const body = { changes: [change] }
  const answer = await api<ShortlistAnswer>(path, { token, body })
  return { before, after: await ofAccount(answer, before.left) }
}

/** A title starts the link or names it; null ends it. */
export async function shareOwn(request: Request, share: { title: string } | null): Promise<void> {
  const token = await buyerToken(request)
  if (share) await api(`${path}/share`, { token, body: share })
  else await api(`${path}/share/end`, { token, method: "POST" })
}

async function ofBrowser(lines: ShortlistAnswer["lines"]): Promise<OwnShortlist> {
  const kept = await keptLinesCookie(lines)
  const cookies = [...(kept === null ? [] : [kept]), marksCookie(lines)]
  return { lines, share: null, in_account: false, left: [], cookies }
}

const hasLine = ({ lines }: ShortlistAnswer, { listing_id }: ShortlistLine): boolean =>
  lines.some((line) => line.listing_id === listing_id)

/** Notes of the browser for goods of the account that have none. */
function notesFor({ lines }: ShortlistAnswer, kept: ShortlistLine[]): ShortlistChange[] {
  const isMissing = (line: ShortlistLine) =>
    line.note !== "" &&
    lines.some(({ listing_id, note }) => listing_id === line.listing_id && note === "")
  return kept.filter(isMissing).map((line) => ({ kind: "note", line }))
}

/** `left` stays in the browser, and joins when there is room. */
async function ofAccount(answer: ShortlistAnswer, left: ShortlistLine[]): Promise<OwnShortlist> {
  const kept = await keptLinesCookie(left)
  const cookies = [...(kept === null ? [] : [kept]), marksCookie(answer.lines)]
  return { ...answer, in_account: true, left, cookies }
}
