import { createCookieSessionStorage, redirect, type SessionStorage } from "react-router"
import { api, ApiError } from "./api.server.ts"
import { env } from "./env.server.ts"
import { localPath } from "./local-path.ts"

export type Actor = "buyer" | "producer"
type SessionData = { token: string; actor: Actor; email: string }
type FlashData = { notice: string }
export type SignedInSession = SessionData

let storage: SessionStorage<SessionData, FlashData> | undefined

/** Plain http to anything but this machine cannot carry a `Secure` cookie, so the prefix goes there. */
function sessions() {
  const { PUBLIC_URL, SESSION_SECRET } = env()
  const { protocol, hostname } = new URL(PUBLIC_URL)
  const secure = protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname)
  storage ??= createCookieSessionStorage<SessionData, FlashData>({
    cookie: {
      name: secure ? "__Host-serumpun" : "serumpun",
      secrets: [SESSION_SECRET],
      httpOnly: true,
      sameSite: "lax",
      path: "/",
      secure,
      // The backend decides how long a session lives and ends it; the cookie only outlives it.
      maxAge: 365 * 24 * 3600,
    },
  })
  return storage
}

const sessionOf = (request: Request) => sessions().getSession(request.headers.get("Cookie"))

/** Who is signed in, or null. */
export async function readSession(request: Request): Promise<SignedInSession | null> {
  const session = await sessionOf(request)
  const token = session.get("token")
  const actor = session.get("actor")
  if (!token || !actor || isExpired(token)) return null
  return { token, actor, email: session.get("email") ?? "" }
}

/** A fresh session cookie; what was in the old one is left behind. `notice` shows on the next page. */
export async function signInCookie(data: SignedInSession, notice?: string): Promise<string> {
  const session = await sessions().getSession()
  if (notice) session.flash("notice", notice)
  session.set("token", data.token)
  session.set("actor", data.actor)
  session.set("email", data.email)
  return sessions().commitSession(session)
}

/**
 * Ends the session itself, so that no copy of its token opens anything any more, and gives the
 * cookie that forgets it. While the backend is away only the cookie goes.
 */
export async function signOut(request: Request): Promise<string> {
  const session = await readSession(request)
  if (session)
    await api("/account/sign-out", { method: "POST", token: session.token }).catch(
      (error: unknown) => {
        if (error instanceof ApiError && error.status === 401) return
        console.error("A session could not be ended:", error)
      },
    )
  return signOutCookie(request)
}

export async function signOutCookie(request: Request): Promise<string> {
  return sessions().destroySession(await sessionOf(request))
}

/** The cookie that shows a notice once, on the next page. The notice is an i18n key, never free text. */
export async function noticeCookie(request: Request, notice: string): Promise<string> {
  const session = await sessionOf(request)
  session.flash("notice", notice)
  return sessions().commitSession(session)
}

/** The notice of the previous action and the cookie that forgets it; null when there is none. */
export async function takeNotice(
  request: Request,
): Promise<{ notice: string; cookie: string } | null> {
  const session = await sessionOf(request)
  const notice = session.get("notice")
  return notice ? { notice, cookie: await sessions().commitSession(session) } : null
}

export const requireBuyer = (request: Request, locale: string) =>
  requireActor(request, locale, "buyer")
export const requireProducer = (request: Request, locale: string) =>
  requireActor(request, locale, "producer")

export const requireAnyActor = (request: Request, locale: string) =>
  requireActor(request, locale, null)

/** @throws a redirect to sign-in, which leads back here */
async function requireActor(request: Request, locale: string, actor: Actor | null) {
  const session = await readSession(request)
  if (session && (actor === null || session.actor === actor)) return session
  const { pathname, search } = new URL(request.url)
  const next = new URLSearchParams({ next: pathname.replace(/\.data$/, "") + search })
  throw redirect(`/${locale}/sign-in?${next}`)
}

/** A path on this site to go to after sign-in; anything else becomes the fallback. */
export function safeNext(next: string | null | undefined, fallback: string): string {
  return localPath(next, 1000) ?? fallback
}

/** The claims of a backend token, unverified: the backend checks the signature on every call. */
export function tokenClaims(token: string): { actor_id?: string; exp?: number } {
  try {
    return JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as {
      actor_id?: string
      exp?: number
    }
  } catch {
    return {}
  }
}

function isExpired(token: string): boolean {
  const { exp } = tokenClaims(token)
  return exp !== undefined && exp * 1000 < Date.now()
}
