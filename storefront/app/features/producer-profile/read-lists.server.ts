import type { PlacesAnswer } from "@serumpun/backend/src/contracts/places.ts"
import { api } from "#app/lib/http/api.server.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import { type PlaceLists, placeQueries } from "./place-lists.ts"

/** The lists that fit what was chosen. One that cannot be had is empty: what is chosen stays. */
export async function readPlaceLists(values: FormValues): Promise<PlaceLists> {
  const { province = "", regency = "", district = "" } = values
  const queries = placeQueries({ province, regency, district })
  const ask = (query: Record<string, string> | null) =>
    query
      ? api<PlacesAnswer>("/store/places", { query }).then(
          ({ places }) => places,
          () => [],
        )
      : []
  const [regencies, districts, villages] = await Promise.all([
    ask(queries.regencies),
    ask(queries.districts),
    ask(queries.villages),
  ])
  return { regencies, districts, villages }
}
