import { data } from "react-router"
import { CLIENT_HEADER, signClient } from "./client-header.server.ts"
import { currentClient } from "./client.server.ts"
import { env } from "./env.server.ts"

/** Headers of the backend that travel on with a file. */
const kept = ["content-type", "content-disposition", "content-length", "x-content-type-options"]

/**
 * A file that only its reader may have, as a download.
 * @throws the backend's status as a page when it is not theirs or not there
 */
export async function sendPrivateFile(path: string, token: string): Promise<Response> {
  const { BACKEND_URL, PUBLISHABLE_KEY, STOREFRONT_SECRET } = env()
  const client = currentClient()
  const answer = await fetch(BACKEND_URL + path, {
    headers: {
      "x-publishable-api-key": PUBLISHABLE_KEY,
      authorization: `Bearer ${token}`,
      ...(client ? { [CLIENT_HEADER]: signClient(client, STOREFRONT_SECRET) } : {}),
    },
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
