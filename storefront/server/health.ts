import type { MailHealth } from "@serumpun/backend/src/contracts/notice.ts"
import type { StorefrontEnv } from "../app/lib/http/env.server.ts"

type State = "up" | "down"
export type Health = {
  status: State
  database: State
  search: State
  backend: State
  /** Notices that are still to be sent, and those given up; null when nobody can tell. */
  mail: MailHealth | null
}

const probeTimeoutMs = 1500

/**
 * The state of everything a page needs. The database is asked through the backend, which alone
 * holds a connection: `GET /health/database` answers 200 when a query succeeds.
 */
export function createHealthCheck(env: Pick<StorefrontEnv, "BACKEND_URL" | "SEARCH_URL">) {
  let running: Promise<Health> | undefined
  return () => {
    // Many monitors at once cause one round of probes.
    running ??= probeAll(env).finally(() => (running = undefined))
    return running
  }
}

async function probeAll(env: Pick<StorefrontEnv, "BACKEND_URL" | "SEARCH_URL">): Promise<Health> {
  const [backend, database, search, mail] = await Promise.all([
    probe(`${env.BACKEND_URL}/health`),
    probe(`${env.BACKEND_URL}/health/database`),
    probe(`${env.SEARCH_URL}/health`),
    readMail(`${env.BACKEND_URL}/health/mail`),
  ])
  const isUp = [backend, database, search].every((state) => state === "up")
  // Mail that waits keeps no page from being served: it is told, but nothing is down for it.
  return { status: isUp ? "up" : "down", database, search, backend, mail }
}

async function readMail(url: string): Promise<MailHealth | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(probeTimeoutMs) })
    if (!response.ok) {
      await response.body?.cancel()
      return null
    }
    const { waiting, failed } = (await response.json()) as MailHealth
    return { waiting, failed }
  } catch {
    return null
  }
}

async function probe(url: string): Promise<State> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(probeTimeoutMs) })
    await response.body?.cancel()
    return response.ok ? "up" : "down"
  } catch {
    return "down"
  }
}
