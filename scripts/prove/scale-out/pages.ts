import { inEveryLocale } from "@serumpun/domain/locales"
import type { ProducerMe } from "@serumpun/backend/src/contracts/producer.ts"
import { createActors, waitUntil } from "../../../tests/support/actors.ts"
import type { Placed, Site } from "./site.ts"

const rounds = 5

/** Publishes and withdraws through one backend, and looks at each storefront by itself. */
export async function provePages({ stack, backends, storefronts }: Site): Promise<string> {
  const shown: number[] = []
  const gone: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const place = round % 2 === 0 ? backends.a : backends.b
    const actors = createActors({ ...stack, backendUrl: place.url })
    const producer = await actors.producer()
    const { id, handle } = await actors.published(producer)
    const path = `/en/listings/${handle}`
    for (const storefront of [storefronts.a, storefronts.b])
      shown.push(await waitUntil(async () => (await statusOf(storefront, path)) === 200))
    await producer.post(`/producer/listings/${id}/withdraw`)
    for (const storefront of [storefronts.a, storefronts.b])
      gone.push(await waitUntil(async () => (await statusOf(storefront, path)) === 404))
  }
  const longest = (times: number[]) => (Math.max(...times) / 1000).toFixed(1)
  return `${rounds} publications seen on both storefronts within ${longest(shown)} s, withdrawals within ${longest(gone)} s`
}

async function statusOf({ url }: Placed, path: string): Promise<number> {
  const answer = await fetch(url + path)
  await answer.body?.cancel()
  return answer.status
}

export type Reading = {
  stop(): Promise<void>
  /** `told`: pages from before, which say so because the backend could not be reached. */
  seen: { pages: number; told: number; cut_off: number; oldest_ms: number; wrong: string[] }
}

/**
 * One producer changes their headline all the time; readers look at both storefronts, by themselves
 * and through the proxy, and measure how old the oldest page is that does not say that it is old:
 * the time between the answer to a change and the moment when a page without it was asked for.
 */
export async function readWhileChanging({ stack, storefronts }: Site): Promise<Reading> {
  const actors = createActors(stack)
  const producer = await actors.producer()
  await actors.published(producer)
  const { handle } = await producer.get<ProducerMe>("/producer/me")
  const path = `/en/producers/${handle}`
  const seen: Reading["seen"] = { pages: 0, told: 0, cut_off: 0, oldest_ms: 0, wrong: [] }
  /** When each headline was acknowledged. */
  const acknowledged: number[] = []
  let isOver = false

  async function change() {
    while (!isOver) {
      const number = acknowledged.length
      const headline = inEveryLocale(() => `Rattan weavers on the Kayan, number ${number}.`)
      const isDone = await producer.post("/producer/me", { headline }).then(
        () => true,
        // Nobody has been promised anything; it is sent again.
        () => false,
      )
      if (isDone) acknowledged.push(performance.now())
      await pause(isDone ? 1_000 : 200)
    }
  }

  async function read(url: string) {
    while (!isOver) {
      const asked = performance.now()
      const answer = await fetch(url + path, { signal: AbortSignal.timeout(30_000) })
        .then(async (response) => ({ status: response.status, text: await response.text() }))
        .catch(() => undefined)
      if (!answer) seen.cut_off += 1
      else judge(answer, asked)
      await pause(50)
    }
  }

  function judge({ status, text }: { status: number; text: string }, asked: number) {
    seen.pages += 1
    const number = Number(/on the Kayan, number (\d+)\./.exec(text)?.[1] ?? -1)
    if (text.includes("notice-attention")) seen.told += 1
    else if (status !== 200) seen.wrong.push(`${path} answered ${status}`)
    else if (acknowledged[number + 1] !== undefined)
      seen.oldest_ms = Math.max(seen.oldest_ms, asked - (acknowledged[number + 1] ?? asked))
  }

  const urls = [stack.storefrontUrl, storefronts.a.url, storefronts.b.url]
  const running = Promise.all([change(), ...urls.map(read)])
  return {
    seen,
    async stop() {
      isOver = true
      await running
    },
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
