import type { ShortlistAnswer } from "@serumpun/backend/src/contracts/shortlist.ts"
import { api } from "#app/lib/http/api.server.ts"
import { signInCookie, type SignedInSession } from "#app/lib/http/session.server.ts"
import { marksCookie, readKeptLines } from "./shortlist.server.ts"

/**
 * What a browser is given when somebody signs in: the session, and for a buyer the marks of the goods on the company's
 * shortlist, which the stars of cached pages are drawn by. What the browser itself keeps joins that list when it is opened.
 * A backend that does not answer leaves the stars as they were.
 */
export async function entryCookies(
  request: Request,
  session: SignedInSession,
  notice?: string,
): Promise<string[]> {
  const [signedIn, marks] = await Promise.all([
    signInCookie(session, notice),
    shortlistMarks(request, session),
  ])
  return [signedIn, ...marks]
}

/**
 * The marks alone, for a buyer who is signed in and has another shortlist now. None where the backend
 * does not answer.
 */
export async function shortlistMarks(
  request: Request,
  session: Pick<SignedInSession, "actor" | "token">,
): Promise<string[]> {
  if (session.actor !== "buyer") return []
  const [kept, own] = await Promise.all([
    readKeptLines(request),
    api<ShortlistAnswer>("/store/buyer/shortlist", {
      token: session.token,
      timeout_ms: 3000,
    }).catch(() => null),
  ])
  return own ? [marksCookie([...own.lines, ...kept])] : []
}
