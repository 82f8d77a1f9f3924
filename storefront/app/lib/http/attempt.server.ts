import type { ListingConflict } from "@serumpun/backend/src/contracts/listing-conflict"
import type { Problem } from "@serumpun/domain/problems"
import { ApiError } from "./api.server.ts"

/**
 * Why nothing was decided about a change: the backend did not answer, or its sender has to wait so
 * many minutes after so much work.
 */
export type Undecided = boolean | { wait_minutes: number }

/** Why a change did not happen, for showing the form again. */
export type Refusal = {
  problems: Problem[]
  unavailable: Undecided
  status: number
  /** With 409: somebody else has saved the same fields meanwhile. */
  conflict?: ListingConflict
}

/** Runs a change; a refusal comes back as a value, everything else is thrown on. */
export async function attempt<T>(
  change: () => Promise<T>,
): Promise<{ value: T; refusal: null } | { value: null; refusal: Refusal }> {
  try {
    return { value: await change(), refusal: null }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return { value: null, refusal: toRefusal(error) }
  }
}

function toRefusal({ status, problems, waitMinutes, conflict }: ApiError): Refusal {
  if (status === 409 && conflict) return { problems, unavailable: false, status, conflict }
  if (status === 429) return { problems, unavailable: { wait_minutes: waitMinutes }, status: 429 }
  return status >= 500
    ? { problems, unavailable: true, status: 503 }
    : { problems, unavailable: false, status: 400 }
}
