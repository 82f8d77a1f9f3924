import { setTimeout as wait } from "node:timers/promises"
import { waitUntil } from "../../../tests/support/actors.ts"
import { withClient } from "../../start/setup-marks.ts"
import { countMails } from "../mail/small-process.ts"
import { createSenders } from "../outage/senders.ts"
import { readWhileChanging } from "./pages.ts"
import type { Placed, Site } from "./site.ts"

/** A storefront asks for the catalogue's version twice a second. */
const oldestPage_ms = 2_000
const mailPatience_ms = 90_000
const down_ms = 6_000

/**
 * Kills each backend and each storefront with its whole machine, one after the other, while buyers
 * send RFQs through the proxy and readers read; it comes back before the next one goes. Holds when
 * every RFQ that was acknowledged is one row and one mail, every page answers, and none is older
 * than the catalogue by more than two seconds without saying so.
 */
export async function proveKills(site: Site, runs: number, seed: number): Promise<string> {
  const senders = await createSenders(site.stack)
  const reading = await readWhileChanging(site)
  let kills = 0
  for (let run = 0; run < runs; run += 1)
    for (const { machine } of inTurn(site, seed + run)) {
      await senders.nextAcknowledged(performance.now() + 60_000)
      await wait((seed * 7919 + kills * 104_729) % 3_000)
      await machine.kill()
      kills += 1
      await wait(down_ms)
      await senders.nextAcknowledged(performance.now() + 60_000)
      await machine.start()
      console.log(`${machine.name} killed and back, ${senders.acknowledged().length} RFQs so far`)
    }
  await reading.stop()
  await senders.stop()
  const { acknowledged, lost, doubled } = await senders.count()
  const mails = await mailsOf(site, senders.acknowledged())
  const { pages, told, cut_off, oldest_ms, wrong } = reading.seen
  const figures = [
    `${kills} machines killed`,
    `${acknowledged} RFQs acknowledged, ${lost} lost, ${doubled} doubled`,
    `${mails.sent} mails, ${mails.lost} lost, ${mails.doubled} doubled, ${mails.repeated} repeated under one Message-ID`,
    `${pages} pages read, ${wrong.length} wrong, ${told} that said they were old, ${cut_off} cut off at a killed storefront itself`,
    `oldest page ${(oldest_ms / 1000).toFixed(1)} s behind`,
  ].join(", ")
  const isBroken =
    lost + doubled + mails.lost + mails.doubled + wrong.length > 0 || oldest_ms > oldestPage_ms
  if (isBroken)
    throw new Error(
      [figures, ...new Set(wrong), ...(await noticesOf(site, mails.missing))].join("; "),
    )
  return figures
}

function inTurn({ backends, storefronts }: Site, seed: number): Placed[] {
  const places = [backends.a, storefronts.a, backends.b, storefronts.b]
  const first = seed % places.length
  return [...places.slice(first), ...places.slice(0, first)]
}

async function mailsOf({ sink }: Site, rfqs: string[]) {
  const count = () => {
    const texts = [...sink.taken.values()].map(({ text }) => text)
    const mails = countMails(texts.filter((text) => text.includes("/producer/rfqs/")))
    return rfqs.map((id) => mails.get(id) ?? 0)
  }
  await waitUntil(async () => !count().includes(0), {
    timeout_ms: mailPatience_ms,
    every_ms: 500,
  }).catch(() => undefined)
  const counts = count()
  return {
    missing: rfqs.filter((_, index) => counts[index] === 0),
    sent: counts.reduce((sum, one) => sum + one, 0),
    lost: counts.filter((one) => one === 0).length,
    doubled: counts.filter((one) => one > 1).length,
    repeated: [...sink.taken.values()].filter(({ times }) => times > 1).length,
  }
}

/** What became of the mails that are missing: the rows that stand for them, or that there are none. */
async function noticesOf({ stack }: Site, rfqs: string[]): Promise<string[]> {
  return withClient(stack.databaseUrl, async (client) => {
    const { rows } = await client.query<{ rfq_id: string; found: string }>(
      `select data->>'rfq_id' as rfq_id, concat_ws(' ', status, attempts, last_error) as found
         from notice where data->>'rfq_id' = any($1)`,
      [rfqs],
    )
    return rfqs.map(
      (id) =>
        `${id}: ${rows.find(({ rfq_id }) => rfq_id === id)?.found ?? "no notice was written"}`,
    )
  })
}
