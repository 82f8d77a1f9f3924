import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createProgress } from "../start/progress.ts"
import { openDataFolder, startStack } from "../start/stack.ts"
import { testSettings } from "../../tests/support/stack.ts"
import { stopBackend } from "./mail/backend-stops.ts"
import { stopSmallProcess } from "./mail/small-process.ts"
import type { ProofOptions } from "./main.ts"
import { readOption } from "./options/read-option.ts"

/**
 * Stops the real backend while buyers send RFQs (`--backend-stops`, 20), and a small process that
 * writes and sends as the backend does (`--stops`, 1,000), at random moments. Holds when every RFQ
 * that was acknowledged has brought each of its producers one mail.
 */
export async function prove({ seed, args }: ProofOptions): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), "serumpun-mail-"))
  const settings = await testSettings(dataDir, "demo")
  const folder = await openDataFolder(settings)
  const random = randomFrom(seed)
  try {
    const stack = await startStack(settings, folder.supervisor, createProgress(console.log))
    const real = await stopBackend(stack, readOption(args, "--backend-stops", 20), random)
    console.log(JSON.stringify(real))
    // It would send the small process's mails as well, to an outbox of its own.
    await folder.supervisor.stop("backend")
    const small = await stopSmallProcess({
      stops: readOption(args, "--stops", 1000),
      databaseUrl: stack.databaseUrl,
      outbox: join(dataDir, "outbox-of-small-process"),
      random,
    })
    console.log(JSON.stringify(small))
    const lost = real.lost + small.lost
    const duplicates = real.duplicates + small.duplicates
    if (lost + duplicates > 0) throw new Error(`${lost} mails lost, ${duplicates} duplicates`)
    return (
      `seed ${seed}; backend: ${real.stops} stops, ${real.acknowledged} RFQs, 0 mails lost, 0 duplicates; ` +
      `small process: ${small.stops} stops, ${small.acknowledged} RFQs, ${small.mails} mails, 0 lost, ` +
      `0 duplicates, ${small.repeated_over_smtp} repeated over SMTP under one Message-ID`
    )
  } finally {
    await folder.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** Mulberry32: the same seed gives the same moments. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
