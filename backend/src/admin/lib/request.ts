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
export async function request<T>(
  path: string,
  body?: unknown,
  method: "GET" | "POST" | "DELETE" = body === undefined ? "GET" : "POST",
): Promise<T> {
  const response = await fetch(path, {
    credentials: "include",
    headers: { accept: "application/json", "content-type": "application/json" },
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch((error: unknown) => {
    throw new ApiError(0, String(error))
  })
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok && answer !== null) return answer as T
  const { message, problems } = (answer ?? {}) as Partial<ProblemAnswer>
  throw new ApiError(response.status, message ?? response.statusText, problems)
}

export function problemsOf(error: unknown): Problem[] {
  return error instanceof ApiError ? error.problems : []
}
