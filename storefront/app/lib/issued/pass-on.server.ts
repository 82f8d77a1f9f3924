import { data, redirect } from "react-router"
import { ApiError, apiFile } from "#app/lib/http/api.server.ts"
import { signOutCookie } from "#app/lib/http/session.server.ts"

type Wanted = { request: Request; locale: string; token: string; path: string; body?: object }

/** What a browser has to know of a file; everything else of the backend's answer stays there. */
const passed = ["content-type", "content-disposition"]

/**
 * A file of the backend's for whoever is signed in.
 * @throws a redirect to sign-in for a session that has ended, a 404 page for what is another's, and a
 *   page that says why for everything else
 */
export async function passOn({ request, locale, token, path, body }: Wanted): Promise<Response> {
  try {
    const answer = await apiFile(path, { token, ...(body ? { body } : {}), query: { locale } })
    const headers = new Headers({
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    })
    for (const name of passed) headers.set(name, answer.headers.get(name) ?? "")
    return new Response(await answer.arrayBuffer(), { headers })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (error.status !== 401) throw data(null, { status: error.status })
    throw redirect(`/${locale}/sign-in`, {
      headers: { "Set-Cookie": await signOutCookie(request) },
    })
  }
}
