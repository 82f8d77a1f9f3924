import type { AccountEmail, AccountSessions } from "@serumpun/backend/src/contracts/account.ts"
import { data, redirect } from "react-router"
import { api, ApiError, segment } from "#app/lib/http/api.server.ts"
import { requireAnyActor, signOutCookie } from "#app/lib/http/session.server.ts"

/** Days without use after which a session ends; the backend's lifetimes.ts decides. */
const idleDays = { buyer: 14, producer: 30 } as const

/** The backend's /account as whoever is signed in sees it. @throws a redirect to sign-in and back */
export async function accountApi(request: Request, locale: string) {
  const session = await requireAnyActor(request, locale)
  async function call<T>(path: string, options: Parameters<typeof api>[1] = {}): Promise<T> {
    try {
      return await api<T>(path, { ...options, token: session.token })
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 401) throw error
      throw redirect(`/${locale}/sign-in?${new URLSearchParams({ next: `/${locale}/security` })}`, {
        headers: { "Set-Cookie": await signOutCookie(request) },
      })
    }
  }
  return { session, call }
}

export async function readSecurityPage(request: Request, locale: string) {
  const { session, call } = await accountApi(request, locale)
  try {
    const [email, { sessions }] = await Promise.all([
      call<AccountEmail>("/account/email"),
      call<AccountSessions>("/account/sessions"),
    ])
    return { actor: session.actor, email, sessions, idle_days: idleDays[session.actor] }
  } catch (error) {
    if (error instanceof ApiError) throw data(null, { status: error.status })
    throw error
  }
}

export type SecurityPage = Awaited<ReturnType<typeof readSecurityPage>>

export const sessionPath = (id: string) => `/account/sessions/${segment(id)}`
