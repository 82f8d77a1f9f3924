import { data, redirect } from "react-router"
import { api, ApiError } from "#app/lib/http/api.server.ts"
import { requireProducer, signOutCookie } from "#app/lib/http/session.server.ts"

type Options = NonNullable<Parameters<typeof api>[1]>
export type ProducerApi = <T>(path: string, options?: Options) => Promise<T>

/**
 * The backend as the signed-in producer sees it, goods named in the language of the page. A token that no longer holds leads to sign-in;
 * what is missing or another's is a 404 page.
 * @throws ApiError when the input was refused or the backend did not answer a change: the form
 *   keeps what was typed
 */
export async function producerApi(request: Request, locale: string): Promise<ProducerApi> {
  const { token } = await requireProducer(request, locale)
  return async function call<T>(path: string, options: Options = {}): Promise<T> {
    try {
      return await api<T>(path, { ...options, query: { ...options.query, locale }, token })
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      if (error.status === 401) {
        const next = new URLSearchParams({ next: `/${locale}/producer` })
        throw redirect(`/${locale}/sign-in?${next}`, {
          headers: { "Set-Cookie": await signOutCookie(request) },
        })
      }
      const isChange = options.method === "DELETE" || options.body !== undefined
      const isUndecided = error.status >= 500 || error.status === 429
      if (error.problems.length > 0 || (isChange && isUndecided)) throw error
      throw data(null, { status: error.status })
    }
  }
}
