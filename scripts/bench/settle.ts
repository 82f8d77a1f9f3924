import { readdir } from "node:fs/promises"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"

// Pictures that a restart left out are encoded only when somebody asks, so their number may rest
// above zero.
const unchangedMs = 30_000
// The storefront keeps pages for half a second only while the catalogue has just changed.
const catalogueSettlesMs = 6_000

/**
 * Waits until a copy that was just filled rests: AVIF pictures are encoded in the background and
 * take a processor for minutes, which the figures would show as slowness of something else.
 */
export async function waitUntilSettled(dataDir: string): Promise<void> {
  let missing = await missingAvif(dataDir)
  let changedAt = performance.now()
  while (missing > 0 && performance.now() - changedAt < unchangedMs) {
    await wait(1_000)
    const now = await missingAvif(dataDir)
    if (now !== missing) changedAt = performance.now()
    missing = now
  }
  await wait(catalogueSettlesMs)
}

async function missingAvif(dataDir: string): Promise<number> {
  const names = await readdir(join(dataDir, "files", "pictures")).catch(() => [])
  const files = new Set(names)
  return names.filter(
    (name) => name.endsWith(".webp") && !files.has(name.replace(/\.webp$/, ".avif")),
  ).length
}
