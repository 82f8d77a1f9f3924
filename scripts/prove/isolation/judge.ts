import type { RawAnswer } from "../../../tests/support/raw-request.ts"
import type { Secret } from "./people.ts"
import type { Outcome, Probe } from "./probes.ts"
import type { Route } from "./routes.ts"

/** 429 says nothing about anybody's data; it is counted apart, so that it cannot hide a run. */
const REFUSED = [400, 401, 403, 404, 405, 409, 413, 414, 415, 422, 429]

/** What is wrong with an answer, or null. Secrets are looked for in every answer. */
export function judge(probe: Probe, answer: RawAnswer, secrets: Secret[]): string | null {
  const leaked = secrets.find(
    ({ text, viewers, what }) =>
      !viewers.includes(probe.actor) && !isRecipient(probe, what) && answer.text.includes(text),
  )
  if (leaked) return `shows the ${leaked.what} of others`
  if (answer.status >= 500) return `answers ${answer.status}`
  return isAsExpected(probe, answer.status) ? null : `answers ${answer.status}`
}

/** Operators see to whom notices go, also those about a buyer's own account; nowhere else. */
const isRecipient = ({ actor, route }: Probe, what: string): boolean =>
  actor === "operator" && route.path.startsWith("/admin/notices") && what.startsWith("mail of ")

function isAsExpected({ expected, route, spelling }: Probe, status: number): boolean {
  const checks: Record<Outcome, () => boolean> = {
    never: () => status === 400,
    closed: () => REFUSED.includes(status),
    // Neither "forbidden" nor "signed out": that would tell that it is there.
    hidden: () =>
      [400, 404, 429].includes(status) || ([401, 403].includes(status) && isAdmin(route.path)),
    open: () => isOpen(route, spelling, status),
  }
  return checks[expected]()
}

/** A path below /admin that is nobody's door is closed by the guard before anything looks for it. */
const isAdmin = (path: string) => path.startsWith("/admin/")

/** Reading shows the thing; a change is asked with a body that no rule takes, and fails on that. */
function isOpen({ method, path }: Route, spelling: string, status: number): boolean {
  if (status === 429) return true
  if (method !== "GET") return status < 500 && (status !== 403 || path.startsWith("/auth/"))
  // Some lists refuse parameters they do not know.
  return status === 200 || (spelling === "with a query" && status === 400)
}
