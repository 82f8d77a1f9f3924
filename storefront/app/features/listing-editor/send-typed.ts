import type { FormValues } from "#app/lib/kept/form-values.ts"
import type { AutosaveAnswer } from "./autosave-answer.ts"

/** How sending ended; "silent": whether it arrived is unknown, and sending it again is safe. */
export type TypedOutcome =
  | { is: "saved"; typed_on: string; left_out: string[] }
  | { is: "signed_out" }
  | { is: "closed" }
  | { is: "silent"; wait_ms: number | null }

const TIMEOUT_MS = 45_000
const MINUTE_MS = 60_000

/**
 * A small request with what was typed since the last one.
 * @param isLeaving the page is being closed: the browser sends it on its own
 */
export async function sendTyped(
  address: string,
  typed: FormValues,
  isLeaving = false,
): Promise<TypedOutcome> {
  try {
    const response = await fetch(address, {
      method: "POST",
      body: new URLSearchParams(typed),
      headers: { Accept: "application/json" },
      keepalive: isLeaving,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    if (response.status === 401) return { is: "signed_out" }
    if (response.status === 429) return { is: "silent", wait_ms: MINUTE_MS }
    const answer = (await response.json().catch(() => null)) as
      AutosaveAnswer | { location: string } | null
    if (answer && "location" in answer) return { is: "signed_out" }
    if (answer) return outcomeOf(answer)
    // The listing is gone, or its producer may not change it any more: no later try would fare better.
    const isDecided = response.status >= 400 && response.status < 500
    return isDecided ? { is: "closed" } : { is: "silent", wait_ms: null }
  } catch {
    return { is: "silent", wait_ms: null }
  }
}

function outcomeOf(answer: AutosaveAnswer): TypedOutcome {
  if ("closed" in answer) return { is: "closed" }
  if ("wait_minutes" in answer)
    return { is: "silent", wait_ms: answer.wait_minutes ? answer.wait_minutes * MINUTE_MS : null }
  return { ...answer, is: "saved", left_out: answer.left_out.map(({ field }) => field) }
}
