import { completeRfq, createActors } from "../../tests/support/actors.ts"
import { describeFailure } from "../start/failure.ts"
import { createProgress } from "../start/progress.ts"
import type { ProofOptions } from "./main.ts"
import { proveJobs } from "./scale-out/jobs.ts"
import { proveKills } from "./scale-out/kills.ts"
import { provePages } from "./scale-out/pages.ts"
import { provePictures } from "./scale-out/pictures.ts"
import { findPrograms } from "./scale-out/programs.ts"
import { proveEvents, proveLimits, proveLocks } from "./scale-out/shared-state.ts"
import { proveSignIn } from "./scale-out/sign-in.ts"
import { openSite, type Site } from "./scale-out/site.ts"

/**
 * Runs two backends and two storefronts behind nginx, on one PostgreSQL, one Redis, one search
 * server and one bucket, and holds when they act as one: sessions, events, locks, limits, page
 * versions, pictures and jobs; and when nothing is lost while each machine in turn is killed.
 * Without the programs it needs it says so and is no failure. `--data DIR` begins with a copy of the
 * data folder of a stopped copy, in place of filling a new one; `--only sessions,locks` makes some of
 * the checks.
 */
export async function prove({ runs, seed, args }: ProofOptions): Promise<string> {
  const programs = findPrograms()
  if (Array.isArray(programs))
    return `skipped, not installed: ${programs.join(", ")} (Debian: apt-get install redis-server nginx)`
  const site = await openSite(programs, valueOf("--data", args))
  try {
    const since = Date.now()
    const checks: [title: string, work: () => Promise<string>][] = [
      ["Sessions", () => proveSignIn(site)],
      ["Locks", () => proveLocks(site)],
      ["Limits", () => proveLimits(site)],
      ["Events", async () => proveEvents(site, await rfqSender(site))],
      ["Pages", () => provePages(site)],
      ["Kills", () => proveKills(site, runs, seed)],
      ["Jobs", () => proveJobs(site, since)],
      ["Pictures", () => provePictures(site)],
    ]
    const only = valueOf("--only", args)?.split(",")
    return await makeAll(
      checks.filter(([title]) => !only || only.includes(title.toLowerCase())),
      seed,
    )
  } finally {
    await site.close()
  }
}

/** A check that fails keeps none of the others from being made. */
async function makeAll(
  checks: [title: string, work: () => Promise<string>][],
  seed: number,
): Promise<string> {
  const progress = createProgress(console.log)
  const figures: string[] = []
  const broken: string[] = []
  for (const [title, work] of checks)
    await progress
      .step(title, async ({ note }) => {
        const figure = await work()
        note(figure)
        figures.push(figure)
      })
      .catch((error: unknown) => {
        broken.push(`${title}: ${describeFailure(error)}`)
        console.error(broken.at(-1))
      })
  if (broken.length > 0) throw new Error(broken.join("\n"))
  return `seed ${seed}; ${figures.join("; ")}`
}

function valueOf(option: string, args: string[]): string | undefined {
  const index = args.indexOf(option)
  return index < 0 ? undefined : args[index + 1]
}

/** Sends one more RFQ with each call, through the proxy. */
async function rfqSender({ stack }: Site): Promise<() => Promise<void>> {
  const actors = createActors(stack)
  const { id } = await actors.published(await actors.producer())
  const buyer = await actors.buyer()
  return async () =>
    void (await buyer.post("/store/buyer/rfqs", completeRfq([{ listing_id: id, quantity: 100 }])))
}
