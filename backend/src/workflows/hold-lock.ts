import { randomUUID } from "node:crypto"
import { setTimeout as wait } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { keepRenewing, stopRenewing } from "./lock-lease"

export type HeldLock = { key: string; owner: string }
/**
 * What a killed process held is free again after this time: shorter than a page waits for the backend
 * (15 s), so that people notice a crash as a slow answer. Who lives renews it meanwhile.
 */
const LEASE_SECONDS = 8
const PATIENCE_MS = 20_000
const RETRY_MS = 25
/** PostgreSQL's code. */
const UNDEFINED_TABLE = "42P01"

/**
 * What the Locking Module's providers throw when somebody else holds the key. Everything else they
 * throw is a failure of their own, such as a database that is away, and waiting would not help.
 */
export function isTaken(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ((error as MedusaError).type === MedusaError.Types.CONFLICT) return true
  if (/^Failed to acquire lock for key|is already locked\.$/.test(error.message)) return true
  // The Postgres provider reads the holder of a lock that was given back in the same moment.
  return error instanceof TypeError && error.message.includes("'owner_id'")
}

/**
 * Holds a lock until `freeLockStep` or a failure. Medusa's acquireLockStep passes no owner, and
 * its Postgres provider then lets two callers in at once when both find the key free, and never
 * gives up a lock whose holder was killed. So every run owns its lock and renews it while it works, and
 * an expired one is cleared.
 */
export const holdLockStep = createStep(
  "hold-lock",
  async ({ key }: { key: string }, { container }) => {
    const lock = await hold(container, key)
    return new StepResponse(lock, lock)
  },
  async (lock, { container }) => {
    if (lock) await release(container, lock)
  },
)

/** Holds several locks, in the order of their keys, so that two workflows never wait for each other. */
export const holdLocksStep = createStep(
  "hold-locks",
  async ({ keys }: { keys: string[] }, { container }) => {
    const held: HeldLock[] = []
    try {
      for (const key of [...new Set(keys)].sort()) held.push(await hold(container, key))
    } catch (error) {
      for (const lock of held) await release(container, lock)
      throw error
    }
    return new StepResponse(held, held)
  },
  async (held, { container }) => {
    for (const lock of held ?? []) await release(container, lock)
  },
)

export const freeLocksStep = createStep("free-locks", async (held: HeldLock[], { container }) => {
  for (const lock of held) await release(container, lock)
})

async function hold(container: MedusaContainer, key: string): Promise<HeldLock> {
  const lock = { key, owner: randomUUID() }
  const giveUpAt = Date.now() + PATIENCE_MS
  while (!(await tryAcquire(container, lock))) {
    if (Date.now() > giveUpAt)
      throw new MedusaError(MedusaError.Types.CONFLICT, `${key} is being changed by someone else`)
    await clearExpired(container, key)
    await wait(RETRY_MS)
  }
  keepRenewing(lock.owner, () => tryAcquire(container, lock))
  return lock
}

export const freeLockStep = createStep("free-lock", async (lock: HeldLock, { container }) => {
  await release(container, lock)
})

/** @throws what the database or Redis threw, when the lock is not simply taken. */
async function tryAcquire(container: MedusaContainer, { key, owner }: HeldLock): Promise<boolean> {
  return container
    .resolve(Modules.LOCKING)
    .acquire(key, { ownerId: owner, expire: LEASE_SECONDS })
    .then(
      () => true,
      (error: unknown) => {
        if (isTaken(error)) return false
        throw error
      },
    )
}

/** What was written stays written when a lock cannot be given back: it expires by itself. */
async function release(container: MedusaContainer, { key, owner }: HeldLock): Promise<void> {
  await stopRenewing(owner)
  await container
    .resolve(Modules.LOCKING)
    .release(key, { ownerId: owner })
    .catch((error: Error) =>
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`The lock ${key} will expire by itself: ${error.message}`),
    )
}

async function clearExpired(container: MedusaContainer, key: string): Promise<void> {
  await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw("delete from locking where id = ? and expiration < now()", [key])
    .catch((error: Error & { code?: string }) => {
      // Redis keeps no such table and expires by itself.
      if (error.code !== UNDEFINED_TABLE) throw error
    })
}
