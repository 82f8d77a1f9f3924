import type { PlacesAnswer } from "@serumpun/backend/src/contracts/places.ts"
import { api, ApiError } from "#app/lib/http/api.server.ts"
import type { Route } from "./+types/places.ts"

/** Names of places below what is chosen, for forms that narrow while somebody chooses. */
export async function loader({ request }: Route.LoaderArgs) {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  try {
    const answer = await api<PlacesAnswer>("/store/places", { query })
    return Response.json(answer, { headers: { "Cache-Control": "public, max-age=3600" } })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return Response.json({ places: [] }, { status: error.status })
  }
}
