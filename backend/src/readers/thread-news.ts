import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { ThreadOf } from "@serumpun/domain/conversation-rules"

type Sql = { raw<T>(sql: string, parameters?: unknown[]): Promise<{ rows: T[] }> }
type Waiter = ThreadOf & { after: number; tell: (version: number) => void }

/** Milliseconds between two looks, one query for everybody who waits in this process. */
const LOOK_EVERY_MS = 500
const keyOf = ({ rfq_id, producer_id }: ThreadOf) => `${rfq_id} ${producer_id}`

/**
 * The version of a thread as soon as it is not `after` any more, at the latest after `wait_ms`. The
 * database is asked, not this process, so that it does not matter which backend a message came in at.
 */
export function createThreadNews(read: (keys: ThreadOf[]) => Promise<Map<string, number>>) {
  const waiters = new Set<Waiter>()
  let isLooking = false

  async function look(): Promise<void> {
    isLooking = true
    const asked = [...waiters]
    try {
      const versions = await read(asked)
      for (const waiter of asked) {
        const version = versions.get(keyOf(waiter)) ?? 0
        if (version !== waiter.after) waiter.tell(version)
      }
    } catch {
      // A database that is away is asked again; whoever waits hears nothing new meanwhile.
    }
    isLooking = waiters.size > 0
    if (isLooking) setTimeout(() => void look(), LOOK_EVERY_MS).unref()
  }

  return function waitForNews(
    of: ThreadOf,
    { after, wait_ms, signal }: { after: number; wait_ms: number; signal: AbortSignal },
  ): Promise<number> {
    return new Promise((resolve) => {
      const done = (version: number) => {
        waiters.delete(waiter)
        clearTimeout(limit)
        resolve(version)
      }
      const waiter: Waiter = { ...of, after, tell: done }
      const limit = setTimeout(() => done(after), wait_ms)
      signal.addEventListener("abort", () => done(after), { once: true })
      waiters.add(waiter)
      if (!isLooking) void look()
    })
  }
}

async function readVersions(
  container: MedusaContainer,
  threads: ThreadOf[],
): Promise<Map<string, number>> {
  const { rows } = await container
    .resolve<Sql>(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<ThreadOf & { version: number }>(
      `select rfq_id, producer_id, version from conversation_thread where rfq_id = any(?)`,
      [threads.map(({ rfq_id }) => rfq_id)],
    )
  return new Map(rows.map((row) => [keyOf(row), row.version]))
}

let news: ReturnType<typeof createThreadNews> | undefined

/** Waits in the one line of this process. */
export function waitForNews(
  container: MedusaContainer,
  ...[of, options]: Parameters<ReturnType<typeof createThreadNews>>
): Promise<number> {
  news ??= createThreadNews((threads) => readVersions(container, threads))
  return news(of, options)
}
