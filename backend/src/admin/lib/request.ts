import type { Problem } from "@serumpun/domain/problems"
import type { ProblemAnswer } from "../../contracts/problems"

/** An answer other than 2xx, with its problems at their fields; `status` 0 means: no answer at all. */
export class ApiError extends Error {
  readonly status: number
  readonly problems: Problem[]

  constructor(status: number, message: string, problems: Problem[] = []) {
    super(message)
    this.status = status
    this.problems = problems
  }
}

/**
 * Calls the backend that serves this Admin, with the session the Admin signed in with.
 * @throws ApiError
 */
export async function send(path: string, options: RequestInit = {}): Promise<Response> {
  const response = await fetch(path, { credentials: "include", ...options }).catch(
    (error: unknown) => {
      throw new ApiError(0, String(error))
    },
  )
  if (response.ok) return response
  const { message, problems } = ((await response.json().catch(() => null)) ??
    {}) as Partial<ProblemAnswer>
  throw new ApiError(response.status, message ?? response.statusText, problems)
}

/** Sends and gets JSON. @throws ApiError */
export async function request<T>(
  path: string,
  body?: unknown,
  method: "GET" | "POST" | "DELETE" = body === undefined ? "GET" : "POST",
): Promise<T> {
  const options = {
    headers: { accept: "application/json", "content-type": "application/json" },
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }
  return readAnswer(await send(path, options))
}

/** Sends a form with files. @throws ApiError */
export async function sendForm<T>(path: string, body: FormData): Promise<T> {
  return readAnswer(await send(path, { method: "POST", body }))
}

async function readAnswer<T>(response: Response): Promise<T> {
  const answer: unknown = await response.json().catch(() => null)
  if (answer === null) throw new ApiError(response.status, response.statusText)
  return answer as T
}

export function problemsOf(error: unknown): Problem[] {
  return error instanceof ApiError ? error.problems : []
}
