import { isLocale } from "@serumpun/domain/locales"
import { ApiError, apiFile, segment } from "#app/lib/http/api.server.ts"
import { isSharedKind, sharePath } from "#app/lib/page/share-picture.ts"
import type { Route } from "./+types/share-picture.ts"

/** Drawing waits behind others that are drawn. */
const TIMEOUT_MS = 20_000

/**
 * The picture that previews of a page show. One of an older version is answered with what the page shows now, and kept
 * for a short time only.
 */
export async function loader({ params }: Route.LoaderArgs): Promise<Response> {
  const { kind, name, locale, file } = params
  const version = /^([0-9a-f]{12})\.jpg$/.exec(file)?.[1]
  if (!isSharedKind(kind) || !isLocale(locale) || !version) return answer(404)
  try {
    const path = `${sharePath(kind)}/${segment(name)}/share-picture`
    const picture = await apiFile(path, { query: { locale }, timeout_ms: TIMEOUT_MS })
    const isAsked = picture.headers.get("etag") === `"${version}"`
    return new Response(picture.body, {
      headers: {
        "Content-Type": "image/jpeg",
        "Cache-Control": isAsked ? "public, max-age=31536000, immutable" : "public, max-age=300",
      },
    })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return answer(error.status < 500 ? error.status : 503)
  }
}

const answer = (status: number) =>
  new Response(null, { status, headers: { "Cache-Control": "no-store" } })
