import { data, redirect } from "react-router"
import type { Problem } from "@serumpun/domain/problems"
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

/**
 * Why nothing was decided about a change: the backend did not answer, or its sender has to wait so
 * many minutes after so much work.
 */
export type Undecided = boolean | { wait_minutes: number }

/** Why a change did not happen, for showing the form again. */
export type Refusal = { problems: Problem[]; unavailable: Undecided; status: number }

/** Runs a change; a refusal comes back as a value, everything else is thrown on. */
export async function attempt<T>(
  change: () => Promise<T>,
): Promise<{ value: T; refusal: null } | { value: null; refusal: Refusal }> {
  try {
    return { value: await change(), refusal: null }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return { value: null, refusal: toRefusal(error) }
  }
}

function toRefusal({ status, problems, waitMinutes }: ApiError): Refusal {
  if (status === 429) return { problems, unavailable: { wait_minutes: waitMinutes }, status: 429 }
  return status >= 500
    ? { problems, unavailable: true, status: 503 }
    : { problems, unavailable: false, status: 400 }
}
