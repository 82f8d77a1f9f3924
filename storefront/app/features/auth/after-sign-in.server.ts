import type { Locale } from "@serumpun/domain/locales"
import { redirect } from "react-router"
import {
  readSession,
  safeNext,
  type Actor,
  type SignedInSession,
} from "#app/lib/http/session.server.ts"
import { setCookies } from "#app/lib/http/set-cookies.ts"
import { entryCookies } from "#app/lib/kept/entry-cookies.server.ts"

/** Where somebody goes who has signed in: to the page that asked for it, if it is theirs. */
export function pathAfterSignIn(next: string | null, locale: Locale, actor: Actor): string {
  const home = { buyer: `/${locale}/account`, producer: `/${locale}/producer` }
  const path = safeNext(next, home[actor])
  const isOthers = isBelow(path, actor === "buyer" ? home.producer : home.buyer)
  return isOthers ? home[actor] : path
}

/**
 * Kinds of account in the order in which they are tried. Who has both, as a buyer who also works for a
 * producer, gets the one whose page they came for.
 */
export function actorsFor(next: string | null, locale: Locale): Actor[] {
  const path = safeNext(next, "/")
  return isBelow(path, `/${locale}/producer`) ? ["producer", "buyer"] : ["buyer", "producer"]
}

function isBelow(path: string, prefix: string): boolean {
  const pathname = path.split(/[?#]/, 1)[0] ?? ""
  return pathname === prefix || pathname.startsWith(`${prefix}/`)
}

/** Where a form goes on that was carried through the sign-in; null when there is none to go on with. */
export function resumePath(session: SignedInSession, next: string | null, locale: Locale) {
  const path = pathAfterSignIn(next, locale, session.actor)
  return path === next ? path : null
}

type Entry = { request: Request; session: SignedInSession; next: string | null; locale: Locale }

export async function enter({ request, session, next, locale }: Entry) {
  return redirect(pathAfterSignIn(next, locale, session.actor), {
    status: 303,
    headers: setCookies(await entryCookies(request, session)),
  })
}

/** @throws a redirect for somebody who is signed in already and was not sent here by a page, which is `next` */
export async function turnAwaySignedIn(
  request: Request,
  locale: Locale,
  next = new URL(request.url).searchParams.get("next"),
) {
  const session = await readSession(request)
  if (session && !next) throw redirect(pathAfterSignIn(null, locale, session.actor))
  return session
}
