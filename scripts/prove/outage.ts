import { setTimeout as wait } from "node:timers/promises"
import { type Copy, makeCopy, startCopy, type StartingCopy } from "../../tests/support/copy.ts"
import { isSameProcess } from "../start/process-identity.ts"
import type { ProofOptions } from "./main.ts"
import { createSenders, type Senders, stackOf } from "./outage/senders.ts"
import { listOutages, type Outage, signalPart } from "./outage/outages.ts"
import { browse, type Browsing } from "./outage/browse.ts"

// A part is up again within this time, counted from its death until everything answers again.
const healLimit_s = 30
// A hung process is known by its silence, which has to last (HANG_SECONDS) before it means anything.
const hangSeconds = 15
/** The storefront's own port may be closed for so long when it is what was killed. */
const storefrontLimit_s = 10

type Result = { outage: Outage; heal_s: number; problems: string[] }

/**
 * Kills, stops and suspends each part and each pair of parts under browsing and RFQs, one outage
 * after the other on one copy. Holds when every public page that was read before is answered with
 * 200 all the time (a refused connection counts only while the storefront itself is what is down,
 * for ten seconds at most), everything answers again within 30 seconds (of a suspended one: after
 * its 15 seconds of silence), and every RFQ that was acknowledged is there once.
 */
export async function prove({ runs, seed, args }: ProofOptions): Promise<string> {
  const copy = await makeCopy({
    SERUMPUN_SEED: "demo",
    RESTART_LIMIT: "100000",
    HANG_SECONDS: String(hangSeconds),
  })
  const start = startCopy(copy)
  try {
    await start.printed(/Serumpun is ready/)
    const senders = await createSenders(await stackOf(copy))
    const browsing = await browse(copy)
    const results: Result[] = []
    for (let run = 0; run < runs; run += 1)
      for (const outage of listOutages(seed + run, args))
        results.push(await suffer(outage, copy, browsing, senders))
    await browsing.stop()
    await senders.stop()
    return conclude(results, browsing, await senders.count())
  } catch (error) {
    console.error((await copyOutput(start)).slice(-3000))
    throw error
  } finally {
    start.kill("SIGINT")
    await start.ended
    await copy.remove()
  }
}

async function suffer(
  outage: Outage,
  copy: Copy,
  browsing: Browsing,
  senders: Senders,
): Promise<Result> {
  await healed(copy, senders)
  browsing.begin()
  const began = performance.now()
  const struck = outage.parts.map((part) => signalPart(copy, part, outage.signal))
  // Until the first probe can have failed, what answers is the state of before.
  await wait(300)
  // A stopped storefront goes on answering while it drains; its port closes only then.
  while (struck.some(isSameProcess)) await wait(50)
  await healed(copy, senders)
  const heal_s = (performance.now() - began) / 1000
  const seen = browsing.end()
  const isStorefrontDown = outage.parts.includes("storefront")
  const isHung = outage.signal === "SIGSTOP"
  const patience_s = healLimit_s + (isHung ? hangSeconds : 0)
  const problems = [
    ...seen.wrong,
    ...(heal_s > patience_s ? [`healed after ${heal_s.toFixed(1)} s`] : []),
    ...(isStorefrontDown || seen.refused === 0 ? [] : [`${seen.refused} connections refused`]),
    ...(seen.gap_s > storefrontLimit_s + (isHung ? hangSeconds : 0)
      ? [`the storefront's port was closed for ${seen.gap_s.toFixed(1)} s`]
      : []),
  ]
  const gap = seen.refused > 0 ? `, ${seen.refused} refused within ${seen.gap_s.toFixed(1)} s` : ""
  console.log(
    `${outage.title}: healed in ${heal_s.toFixed(1)} s, ${seen.ok} pages${gap}${problems.map((one) => `; BROKEN: ${one}`).join("")}`,
  )
  return { outage, heal_s, problems }
}

/** Waits until health says that all is up and one more RFQ has gone through. */
async function healed({ env }: Copy, senders: Senders): Promise<void> {
  const deadline = performance.now() + 180_000
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${env.PORT}/healthz`, {
      signal: AbortSignal.timeout(5_000),
    }).catch(() => undefined)
    await answer?.body?.cancel()
    if (answer?.ok) break
    if (performance.now() > deadline) throw new Error("It did not heal within three minutes")
    await wait(100)
  }
  await senders.nextAcknowledged(deadline)
}

function conclude(
  results: Result[],
  { totals }: Browsing,
  { acknowledged, lost, doubled }: Awaited<ReturnType<Senders["count"]>>,
): string {
  const broken = results.filter(({ problems }) => problems.length > 0)
  const slowest = (hung: boolean) =>
    Math.max(
      0,
      ...results
        .filter(({ outage }) => (outage.signal === "SIGSTOP") === hung)
        .map(({ heal_s }) => heal_s),
    ).toFixed(1)
  const figures = [
    `${results.length} outages`,
    `${totals.ok} pages with 200, ${totals.wrong} others`,
    `${totals.refused} connections refused while the storefront itself was down (at most ${totals.gap_s.toFixed(1)} s)`,
    `${acknowledged} RFQs acknowledged, ${lost} lost, ${doubled} doubled`,
    `slowest healing ${slowest(false)} s (suspended: ${slowest(true)} s)`,
  ].join(", ")
  if (broken.length > 0 || lost > 0 || doubled > 0)
    throw new Error(`${broken.length} of the outages broke an invariant. ${figures}`)
  return figures
}

async function copyOutput(start: StartingCopy): Promise<string> {
  start.kill("SIGINT")
  return (await start.ended).output
}
