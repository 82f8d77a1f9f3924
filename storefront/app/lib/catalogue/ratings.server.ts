import type { ProducerRatings } from "@serumpun/backend/src/contracts/rating.ts"
import { api, segment } from "#app/lib/http/api.server.ts"

/** A producer's means and newest ratings; null when they cannot be read: a page is one without. */
export async function readRatings(handle: string, limit: number): Promise<ProducerRatings | null> {
  const path = `/store/producers/${segment(handle)}/ratings`
  return api<ProducerRatings>(path, { query: { limit }, timeout_ms: 4000 }).catch(() => null)
}
