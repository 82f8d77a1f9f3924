import type { CatalogueState } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { StorefrontEnv } from "../app/lib/http/env.server.ts"

const pollMs = 500
const idleMs = 60_000
const settlingMs = 5000
// Above the longest that a poll and its pause take.
const unheardMs = 3000
const failuresAway = 2
const awayMs = 6000

export type CatalogueWatch = {
  /**
   * Waits until the state is no older than a poll: after nobody has read a page for a minute it is
   * not asked for, and the next reader must not get the page of before. Otherwise at once.
   */
  refreshed(): Promise<void>
  /** Changes whenever a public page could change; "0" until the backend has answered once. */
  version(): string
  /**
   * Whether the search index may still be behind the version: it follows asynchronously, so a page
   * rendered now must not be kept for long.
   */
  isSettling(): boolean
  /** What the backend said last, at once; waits only for the very first answer. */
  state(): Promise<CatalogueState>
  /** Whether the backend, or the database behind it, does not answer right now. */
  isAway(): boolean
  /** Calls back each time it turns out to be away. @returns what ends that */
  onGoneAway(listener: () => void): () => void
  close(): void
}

/**
 * Version, search indexes and rates of the catalogue, fetched in one place for the page cache and
 * for every page: twice a second while pages are being read, so that an approved listing shows
 * within a second; while a reader waits, only when it is the first one for a minute.
 */
export function watchCatalogue(
  env: Pick<StorefrontEnv, "BACKEND_URL" | "PUBLISHABLE_KEY">,
): CatalogueWatch {
  let known: CatalogueState | undefined
  let changedAt = 0
  let lastRead = 0
  let timer: NodeJS.Timeout | undefined
  let fetching: Promise<CatalogueState> | undefined
  let failures = 0
  let failedAt = 0
  let asking: Promise<void> | undefined
  let heardAt = 0
  const listeners = new Set<() => void>()

  function fetchState(): Promise<CatalogueState> {
    fetching ??= requestState(env)
      .then((state) => {
        if (!known || versionOf(state) !== versionOf(known)) changedAt = Date.now()
        return (known = state)
      })
      .finally(() => (fetching = undefined))
    return fetching
  }

  /** Also a failure is heard: the last known state stays, and pages outlive a backend that restarts. */
  function ask(): Promise<void> {
    asking ??= fetchState()
      .then(() => void (failures = 0), noteFailure)
      .finally(() => {
        heardAt = Date.now()
        asking = undefined
      })
    return asking
  }

  async function poll() {
    await ask()
    timer = Date.now() - lastRead < idleMs ? setTimeout(poll, pollMs) : undefined
    timer?.unref()
  }

  function noteFailure(error: unknown) {
    failedAt = Date.now()
    // One slow answer is a busy moment; a second one, or a refused connection, is not.
    failures += isTimeout(error) ? 1 : failuresAway
    if (failures < failuresAway) return
    for (const listener of [...listeners]) listener()
  }

  function touch() {
    lastRead = Date.now()
    if (timer) return
    timer = setTimeout(poll, 0)
    timer.unref()
  }

  return {
    async refreshed() {
      touch()
      if (Date.now() - heardAt > unheardMs) await ask()
    },
    version() {
      touch()
      return known ? versionOf(known) : "0"
    },
    isSettling: () => !known || Date.now() - changedAt < settlingMs,
    state() {
      touch()
      return known ? Promise.resolve(known) : fetchState()
    },
    isAway() {
      touch()
      // What was heard long ago, before nobody read anything for a while, says nothing.
      return failures >= failuresAway && Date.now() - failedAt < awayMs
    },
    onGoneAway(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => clearTimeout(timer),
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === "TimeoutError"
}

/** What was rendered before search had confirmed everything ends when it has. */
const versionOf = ({ version, settling }: CatalogueState) => (settling ? `${version}~` : version)

/** @throws when the backend does not answer within two seconds, or with anything but a state */
async function requestState(
  env: Pick<StorefrontEnv, "BACKEND_URL" | "PUBLISHABLE_KEY">,
): Promise<CatalogueState> {
  const response = await fetch(`${env.BACKEND_URL}/store/catalogue-state`, {
    headers: { "x-publishable-api-key": env.PUBLISHABLE_KEY },
    signal: AbortSignal.timeout(2000),
  })
  if (!response.ok) {
    await response.body?.cancel()
    throw new Error(`The backend answered ${response.status} for the catalogue's state`)
  }
  const state: unknown = await response.json()
  if (typeof state !== "object" || state === null || !("version" in state))
    throw new Error("The backend's answer for the catalogue's state has no version")
  return { ...(state as CatalogueState), version: String(state.version) }
}
