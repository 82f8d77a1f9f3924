import { SearchIndexMissing, SearchRefused, SearchUnavailable } from "./search-errors.js"

/** Where to search. `resolveIndex` gives the physical index of a locale; `refresh` asks anew. */
export type SearchTarget = {
  host: string
  api_key: string
  resolveIndex: (locale: string, options: { refresh: boolean }) => Promise<string> | string
  /** Milliseconds; 2,000 when not given. */
  timeout_ms?: number
}

export type SearchBody = Record<string, unknown>

const DEFAULT_TIMEOUT_MS = 2000

/**
 * Sends queries against one locale's index in a single request. When the index has moved, its
 * name is asked for anew once.
 * @throws SearchUnavailable, SearchIndexMissing, SearchRefused
 */
export async function multiSearch<Result>(
  target: SearchTarget,
  locale: string,
  queries: SearchBody[],
): Promise<Result[]> {
  const uid = await target.resolveIndex(locale, { refresh: false })
  try {
    return await send<Result>(target, uid, queries)
  } catch (error) {
    if (!(error instanceof SearchIndexMissing)) throw error
    const moved = await target.resolveIndex(locale, { refresh: true })
    if (moved === uid) throw error
    return send<Result>(target, moved, queries)
  }
}

type Answer<Result> = { results?: Result[]; code?: string; message?: string }

async function send<Result>(
  target: SearchTarget,
  uid: string,
  queries: SearchBody[],
): Promise<Result[]> {
  const { status, answer } = await post<Result>(target, {
    queries: queries.map((query) => ({ indexUid: uid, ...query })),
  })
  if (status === 200 && answer.results) return answer.results
  if (answer.code === "index_not_found") throw new SearchIndexMissing(uid)
  const message = answer.message ?? `Search answered with status ${status}.`
  if (status >= 500 || status === 429) throw new SearchUnavailable(message)
  throw new SearchRefused(answer.code ?? String(status), message)
}

async function post<Result>(
  { host, api_key, timeout_ms = DEFAULT_TIMEOUT_MS }: SearchTarget,
  body: SearchBody,
): Promise<{ status: number; answer: Answer<Result> }> {
  try {
    const response = await fetch(new URL("multi-search", host.endsWith("/") ? host : `${host}/`), {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${api_key}` },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeout_ms),
    })
    return { status: response.status, answer: (await response.json()) as Answer<Result> }
  } catch (cause) {
    throw new SearchUnavailable("Search did not answer.", { cause })
  }
}
