import { setTimeout as wait } from "node:timers/promises"
import { completeRfq, createActors } from "../../../tests/support/actors.ts"
import type { Copy } from "../../../tests/support/copy.ts"
import type { TestStack } from "../../../tests/support/stack.ts"
import { embeddedDatabaseUrl } from "../../start/database.ts"
import { prepareSecrets } from "../../start/secrets.ts"
import { readPublishableKey } from "../../start/services.ts"
import { withClient } from "../../start/setup-marks.ts"
import { type Client, HttpError } from "../../http/client.ts"

/** Buyers who send one RFQ after the other, each again under its key until it is acknowledged. */
export type Senders = {
  /** @throws Error when none was acknowledged until `deadline` (performance.now()) */
  nextAcknowledged(deadline: number): Promise<void>
  stop(): Promise<void>
  /** Ids of the RFQs that were acknowledged so far. */
  acknowledged(): string[]
  /** What of all that was acknowledged is in the database. */
  count(): Promise<{ acknowledged: number; lost: number; doubled: number }>
}

// As a person works through several requests: also below what limits allow one account.
const buyers = 6
const pause_ms = 4_000
const retry_ms = 250

/** Where a copy that was started by `startCopy` is reached. */
export async function stackOf(copy: Copy): Promise<TestStack> {
  const secrets = await prepareSecrets(copy.dataDir)
  const databaseUrl = embeddedDatabaseUrl(Number(copy.env.POSTGRES_PORT), secrets.database_password)
  return {
    storefrontUrl: `http://127.0.0.1:${copy.env.PORT}`,
    backendUrl: `http://127.0.0.1:${copy.env.BACKEND_PORT}`,
    searchUrl: `http://127.0.0.1:${copy.env.SEARCH_PORT}`,
    searchMasterKey: secrets.search_master_key,
    searchKey: "",
    databaseUrl,
    publishableKey: await readPublishableKey(databaseUrl),
    dataDir: copy.dataDir,
  }
}

export async function createSenders(stack: TestStack): Promise<Senders> {
  const { databaseUrl } = stack
  const actors = createActors(stack)
  const goods = await findGoods(stack)
  // One row per acknowledged RFQ: several requests with one key must still be one.
  const acknowledged = new Map<string, string>()
  let isOver = false

  async function sendOn(buyer: Client) {
    while (!isOver) {
      const request = completeRfq([goods])
      await sendUntilAcknowledged(buyer, request)
      await wait(pause_ms)
    }
  }

  async function sendUntilAcknowledged(buyer: Client, request: ReturnType<typeof completeRfq>) {
    while (!isOver) {
      try {
        const { rfq } = await buyer.post<{ rfq: { id: string } }>("/store/buyer/rfqs", request)
        acknowledged.set(request.idempotency_key, rfq.id)
        return
      } catch (error) {
        // What is refused for its content, and not for the moment, would be refused for ever.
        const isFinal = error instanceof HttpError && error.status < 500
        if (isFinal && ![409, 429].includes(error.status)) throw error
        await wait(retry_ms)
      }
    }
  }

  const senders = await Promise.all(Array.from({ length: buyers }, () => actors.buyer()))
  const running = Promise.all(senders.map(sendOn))
  // Reported by whoever waits for the next one; until then it must not end the process.
  running.catch(() => undefined)
  return {
    async nextAcknowledged(deadline) {
      const before = acknowledged.size
      while (acknowledged.size === before) {
        if (performance.now() > deadline) throw new Error("No RFQ is acknowledged any more")
        await Promise.race([running, wait(50)])
      }
    },
    async stop() {
      isOver = true
      await running
    },
    acknowledged: () => [...acknowledged.values()],
    count: () => countRows(databaseUrl, acknowledged),
  }
}

/** Goods of the demo catalogue that are sold free on board, in the smallest quantity. */
async function findGoods({
  storefrontUrl,
}: TestStack): Promise<{ listing_id: string; quantity: number }> {
  const answer = await fetch(`${storefrontUrl}/api/catalogue?locale=en&incoterm=FOB&per_page=1`)
  const { hits } = (await answer.json()) as { hits: { id: string; moq: number }[] }
  const [first] = hits
  if (!first) throw new Error("The demo catalogue has no goods that are sold FOB")
  return { listing_id: first.id, quantity: first.moq }
}

async function countRows(databaseUrl: string, acknowledged: Map<string, string>) {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ id: string; idempotency_key: string }>(
      "select id, idempotency_key from rfq where status <> 'draft' and idempotency_key = any($1)",
      [[...acknowledged.keys()]],
    )
    const kept = new Set(rows.map(({ id }) => id))
    const lost = [...acknowledged.values()].filter((id) => !kept.has(id)).length
    const doubled = Math.max(0, rows.length - acknowledged.size)
    return { acknowledged: acknowledged.size, lost, doubled }
  })
}
