import type { Unread } from "@serumpun/backend/src/contracts/notice.ts"
import { api } from "#app/lib/http/api.server.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { readSession } from "#app/lib/http/session.server.ts"
import type { Route } from "./+types/unread.ts"

/** How much waits to be read, for the header of pages that are the same for everybody. */
export async function loader({ request }: Route.LoaderArgs) {
  const session = await readSession(request)
  const headers = { "Cache-Control": "no-store" }
  if (session?.actor !== "buyer") return Response.json({ is_buyer: false }, { headers })
  const { token } = session
  const { value } = await attempt(() => api<Unread>("/store/buyer/unread", { token }))
  return Response.json({ is_buyer: true, ...value }, { headers })
}
