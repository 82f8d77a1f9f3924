import type { ProblemAnswer } from "@serumpun/backend/src/contracts/problems"
import type { Problem } from "@serumpun/domain/problems"
import { data } from "react-router"
import { backendHeaders } from "./backend-headers.server.ts"
import { env } from "./env.server.ts"

/** The backend said no. `problems` names fields when the input was at fault (status 400). */
export class ApiError extends Error {
  readonly status: number
  readonly problems: Problem[]
  readonly conflict: ProblemAnswer["conflict"]
  /** Whole minutes to wait after too many attempts, at least one. */
  readonly waitMinutes: number

  constructor(status: number, answer: Partial<ProblemAnswer>, retryAfter: string | null) {
    super(answer.message ?? `The backend answered ${status}`)
    this.status = status
    this.problems = answer.problems ?? []
    this.conflict = answer.conflict
    this.waitMinutes = Math.max(1, Math.ceil((Number(retryAfter) || 60) / 60))
  }
}

type Query = Record<string, string | number | boolean | string[] | null | undefined>
type Options = {
  method?: "GET" | "POST" | "DELETE"
  query?: Query
  /** Sent as JSON, or as it is when it is FormData. */
  body?: object
  token?: string | null
  timeout_ms?: number
}

/**
 * One request to the backend that answers with JSON.
 * @throws ApiError for every answer outside 200–299; status 503 when there was none
 */
export async function api<T>(path: string, options: Options = {}): Promise<T> {
  const response = await ask(path, options)
  return (await readAnswer(response)) as T
}

/** The same for a file, which is passed on as it is. @throws ApiError as `api` does */
export async function apiFile(path: string, options: Options = {}): Promise<Response> {
  return ask(path, options)
}

/** The only place that asks the backend. */
async function ask(path: string, options: Options): Promise<Response> {
  const {
    method = options.body ? "POST" : "GET",
    query,
    body,
    token,
    timeout_ms = 15_000,
  } = options
  const url = new URL(env().BACKEND_URL + path)
  for (const [name, value] of Object.entries(query ?? {}))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== null && one !== undefined && one !== "")
        url.searchParams.append(name, String(one))
  const isForm = body instanceof FormData
  const response = await fetch(url, {
    method,
    headers: {
      ...backendHeaders(token),
      ...(body && !isForm ? { "content-type": "application/json" } : {}),
    },
    body: body ? (isForm ? body : JSON.stringify(body)) : undefined,
    signal: AbortSignal.timeout(timeout_ms),
  }).catch((cause: unknown) => {
    throw new ApiError(503, { message: `The backend did not answer: ${String(cause)}` }, null)
  })
  if (!response.ok)
    throw new ApiError(
      response.status,
      (await readAnswer(response)) as Partial<ProblemAnswer>,
      response.headers.get("retry-after"),
    )
  return response
}

async function readAnswer(response: Response): Promise<unknown> {
  const text = await response.text()
  return text && isJson(response) ? JSON.parse(text) : {}
}

/**
 * A public read of a page.
 * @throws a 404 page for what is not there or not public, a 429 page for a reader who asks too much,
 *   a 503 page while the backend is silent
 */
export async function readPublic<T>(path: string, query: Query): Promise<T> {
  try {
    return await api<T>(path, { query, timeout_ms: 8000 })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    throw data(null, { status: pageStatus(error) })
  }
}

/** What a page says that could not be read: away and "slower, please" are not "not here". */
function pageStatus({ status }: ApiError): number {
  if (status === 429) return 429
  return status < 500 ? 404 : 503
}

/** A path piece that came from outside: encoded, so that it stays one segment. */
export function segment(value: string | undefined): string {
  return encodeURIComponent(value ?? "")
}

function isJson(response: Response): boolean {
  return response.headers.get("content-type")?.includes("application/json") ?? false
}
