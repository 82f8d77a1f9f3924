import { data } from "react-router"
import { backendHeaders } from "./backend-headers.server.ts"
import { env } from "./env.server.ts"

/** Headers of the backend that travel on with a file. */
const kept = ["content-type", "content-disposition", "content-length", "x-content-type-options"]

/**
 * A file that only its reader may have, as a download.
 * @throws the backend's status as a page when it is not theirs or not there
 */
export async function sendPrivateFile(path: string, token: string): Promise<Response> {
  const answer = await fetch(env().BACKEND_URL + path, {
    headers: backendHeaders(token),
    signal: AbortSignal.timeout(60_000),
  }).catch(() => null)
  if (!answer?.ok) throw data(null, { status: answer && answer.status < 500 ? 404 : 503 })
  const headers = new Headers({ "cache-control": "private, no-store" })
  for (const name of kept) {
    const value = answer.headers.get(name)
    if (value) headers.set(name, value)
  }
  return new Response(answer.body, { headers })
}
