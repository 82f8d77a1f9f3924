import { data, redirect } from "react-router"
import { api, ApiError } from "#app/lib/http/api.server.ts"
import { requireBuyer, signOutCookie } from "#app/lib/http/session.server.ts"

type Options = {
  method?: "POST" | "DELETE"
  query?: Record<string, string | string[]>
  body?: object
  timeout_ms?: number
}

/**
 * The backend as the signed-in buyer sees it, goods named in the language of the page. A token that no longer holds leads to sign-in and
 * back; what is missing or another's is a 404 page.
 * @throws ApiError for input that was refused, and when a change with a body was not decided: the form
 *   keeps what was typed
 */
export async function buyerApi(request: Request, locale: string) {
  const { token } = await requireBuyer(request, locale)
  return async function call<T>(path: string, options: Options = {}): Promise<T> {
    try {
      return await api<T>(path, { ...options, query: { ...options.query, locale }, token })
    } catch (error) {
      if (!(error instanceof ApiError) || error.problems.length > 0) throw error
      const isUndecided = error.status >= 500 || error.status === 429
      if (options.body && isUndecided) throw error
      if (error.status !== 401) throw data(null, { status: error.status })
      const next = new URLSearchParams({ next: new URL(request.url).pathname })
      throw redirect(`/${locale}/sign-in?${next}`, {
        headers: { "Set-Cookie": await signOutCookie(request) },
      })
    }
  }
}
