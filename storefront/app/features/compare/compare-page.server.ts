import type { ListingDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { Locale } from "@serumpun/domain/locales"
import { data } from "react-router"
import { api, ApiError, segment } from "#app/lib/http/api.server.ts"

/** Null when it is not offered (any more). @throws 503 when the backend is silent, 429 when it is asked too often */
async function readOne(handle: string, locale: Locale): Promise<ListingDetail | null> {
  try {
    return await api<ListingDetail>(`/store/listings/${segment(handle)}`, {
      query: { locale },
      timeout_ms: 8000,
    })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (error.status === 404) return null
    throw data(null, { status: error.status === 429 ? 429 : 503 })
  }
}

/** The listings that are there, and the handles of those that are gone. */
export async function readComparison(handles: string[], locale: Locale) {
  const read = await Promise.all(handles.map((handle) => readOne(handle, locale)))
  return {
    listings: read.filter((listing) => listing !== null),
    gone: handles.filter((_, at) => read[at] === null),
  }
}
