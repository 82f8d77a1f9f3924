import { randomUUID } from "node:crypto"
import { setTimeout as wait } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

export type HeldLock = { key: string; owner: string }
/** A lock outlives no crash: longer than any of our workflows takes, short enough to wait for. */
const EXPIRES_SECONDS = 30
const PATIENCE_MS = 20_000
const RETRY_MS = 25

/**
 * Holds a lock until `freeLockStep` or a failure. Medusa's acquireLockStep passes no owner, and
 * its Postgres provider then lets two callers in at once when both find the key free, and never
 * gives up a lock whose holder was killed. So every run owns its lock, and an expired one is cleared.
 */
export const holdLockStep = createStep(
  "hold-lock",
  async ({ key }: { key: string }, { container }) => {
    const lock = { key, owner: randomUUID() }
    const giveUpAt = Date.now() + PATIENCE_MS
    while (!(await tryAcquire(container, lock))) {
      if (Date.now() > giveUpAt)
        throw new MedusaError(MedusaError.Types.CONFLICT, `${key} is being changed by someone else`)
      await clearExpired(container, key)
      await wait(RETRY_MS)
    }
    return new StepResponse(lock, lock)
  },
  async (lock, { container }) => {
    if (lock) await release(container, lock)
  },
)

export const freeLockStep = createStep("free-lock", async (lock: HeldLock, { container }) => {
  await release(container, lock)
})

async function tryAcquire(container: MedusaContainer, { key, owner }: HeldLock): Promise<boolean> {
  return container
    .resolve(Modules.LOCKING)
    .acquire(key, { ownerId: owner, expire: EXPIRES_SECONDS })
    .then(
      () => true,
      () => false,
    )
}

async function release(container: MedusaContainer, { key, owner }: HeldLock): Promise<void> {
  await container.resolve(Modules.LOCKING).release(key, { ownerId: owner })
}

async function clearExpired(container: MedusaContainer, key: string): Promise<void> {
  await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw("delete from locking where id = ? and expiration < now()", [key])
    // Redis keeps no such table and expires by itself.
    .catch(() => undefined)
}
