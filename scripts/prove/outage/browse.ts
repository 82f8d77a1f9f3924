import { setTimeout as wait } from "node:timers/promises"
import { locales } from "@serumpun/domain/locales"
import type { Copy } from "../../../tests/support/copy.ts"

/** What readers met: pages with 200, refused connections and for how long, and everything else. */
type Seen = { ok: number; refused: number; gap_s: number; wrong: string[] }

export type Browsing = {
  begin(): void
  end(): Seen
  stop(): Promise<void>
  totals: { ok: number; wrong: number; refused: number; gap_s: number }
}

const readers = 4
const pause_ms = 50
// Longer than the silence after which a suspended storefront is ended, and its start.
const patience_ms = 40_000

/** Readers of public pages, each of which has been read once before they begin. */
export async function browse({ env }: Copy): Promise<Browsing> {
  const origin = `http://127.0.0.1:${env.PORT}`
  const paths = await publicPaths(origin)
  for (const path of paths) await readOnce(origin + path)
  let seen: Seen = empty()
  let isOver = false
  const totals = { ok: 0, wrong: 0, refused: 0, gap_s: 0 }
  let downSince: number | undefined

  async function read(path: string) {
    const began = performance.now()
    try {
      const response = await fetch(origin + path, { signal: AbortSignal.timeout(patience_ms) })
      const text = await response.text()
      if (response.status === 200 && text.includes("</html>")) seen.ok += 1
      else seen.wrong.push(`${path} answered ${response.status}`)
      downSince = undefined
    } catch {
      // Refused, or cut off in the middle: nobody listens on the storefront's port.
      seen.refused += 1
      downSince ??= began
      seen.gap_s = Math.max(seen.gap_s, (performance.now() - downSince) / 1000)
    }
  }

  async function readOn(first: number) {
    for (let turn = first; !isOver; turn += readers) {
      await read(paths[turn % paths.length] ?? "/en")
      await wait(pause_ms)
    }
  }

  const running = Array.from({ length: readers }, (_, index) => readOn(index))
  return {
    totals,
    begin: () => void (seen = empty()),
    end() {
      const result = { ...seen, wrong: [...new Set(seen.wrong)] }
      totals.ok += seen.ok
      totals.wrong += seen.wrong.length
      totals.refused += seen.refused
      totals.gap_s = Math.max(totals.gap_s, seen.gap_s)
      return result
    },
    async stop() {
      isOver = true
      await Promise.all(running)
    },
  }
}

const empty = (): Seen => ({ ok: 0, refused: 0, gap_s: 0, wrong: [] })

/** Twice, so that the second reading does not meet an index that is just being filled. */
async function readOnce(address: string) {
  for (let time = 0; time < 2; time += 1) {
    const response = await fetch(address)
    await response.body?.cancel()
    if (response.status !== 200) throw new Error(`${address} answered ${response.status}`)
  }
}

async function publicPaths(origin: string): Promise<string[]> {
  const answer = await fetch(`${origin}/api/catalogue?locale=en&per_page=5`)
  const { hits } = (await answer.json()) as { hits: { handle: string }[] }
  return locales.flatMap((locale) => [
    `/${locale}`,
    `/${locale}/catalogue`,
    `/${locale}/regions`,
    `/${locale}/how-it-works`,
    ...hits.map(({ handle }) => `/${locale}/listings/${handle}`),
  ])
}
