import { threadEvents } from "#app/lib/http/event-stream.server.ts"
import { api, segment } from "#app/lib/http/api.server.ts"
import { readSession } from "#app/lib/http/session.server.ts"
import type { Route } from "./+types/message-events.ts"

/** Says when a buyer's thread has changed. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const session = await readSession(request)
  if (session?.actor !== "buyer") return new Response(null, { status: 401 })
  const { token } = session
  const path = `/store/buyer/rfqs/${segment(params.rfqId)}/threads/${segment(params.producerId)}/news`
  return threadEvents(request, token, (query) => api(path, { query, token }))
}
