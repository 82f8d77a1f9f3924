import type { ReviewRow } from "@serumpun/backend/src/contracts/curation.ts"
import { locales, type Locale } from "@serumpun/domain/locales"
import { percentiles } from "@serumpun/search/bench/percentiles"
import type { Client } from "../http/client.ts"
import {
  completeContent,
  createActors,
  freshNib,
  goodAssessment,
  waitUntil,
} from "../../tests/support/actors.ts"
import type { Bench } from "./bench.ts"
import { markdownTable, milliseconds } from "./report.ts"
import { waitUntilSettled } from "./settle.ts"

const targetP99Ms = 1000

type Waiting = { id: string; word: string; assessments: string }
type Times = { approved_ms: number; found: Record<Locale, number> }

/**
 * From a curator's second approval, sent over HTTP, to the first catalogue answer that has the
 * listing, in every language at once. Time counts from sending, so it includes the publication.
 */
export const benchPublish: Bench = async ({ options, stack }) => {
  const running = await stack()
  const actors = createActors(running)
  const producer = await actors.producer()
  const first = await actors.curator("curator")
  const second = await actors.curator("curator2")
  const waiting: Waiting[] = []
  while (waiting.length < options.publications) {
    const word = freshNib()
    const id = await actors.submitted(producer, completeContent(`Rattan bag ${word}`))
    const assessments = await assessmentsPath(first, id)
    await first.post(assessments, goodAssessment)
    waiting.push({ id, word, assessments })
  }
  console.log(`${waiting.length} listings wait for their second curator`)
  await waitUntilSettled(running.dataDir)
  const times: Times[] = []
  for (const each of waiting) times.push(await publish(second, running.storefrontUrl, each))
  print(times)
}

async function assessmentsPath(curator: Client, listingId: string): Promise<string> {
  const { reviews } = await curator.get<{ reviews: ReviewRow[] }>("/admin/curation/reviews")
  const review = reviews.find(({ listing_id }) => listing_id === listingId)
  if (!review) throw new Error(`${listingId} is not in the queue`)
  return `/admin/curation/reviews/${review.id}/assessments`
}

async function publish(
  curator: Client,
  storefrontUrl: string,
  { id, word, assessments }: Waiting,
): Promise<Times> {
  const began = performance.now()
  const since = () => performance.now() - began
  const [approved_ms, ...found] = await Promise.all([
    curator.post(assessments, goodAssessment).then(since),
    ...locales.map((locale) =>
      waitUntil(() => isFound(storefrontUrl, locale, word, id), { every_ms: 10 }).then(since),
    ),
  ])
  return {
    approved_ms,
    found: Object.fromEntries(locales.map((locale, at) => [locale, found[at]])) as Times["found"],
  }
}

async function isFound(
  storefrontUrl: string,
  locale: Locale,
  q: string,
  id: string,
): Promise<boolean> {
  const answer = await fetch(`${storefrontUrl}/api/catalogue?${new URLSearchParams({ locale, q })}`)
  const { hits } = (await answer.json()) as { hits: { id: string }[] }
  return hits.some((hit) => hit.id === id)
}

function print(times: Times[]) {
  const row = (title: string, values: number[], target: string) => {
    const { p50, p95, p99 } = percentiles(values)
    return [title, ...[p50, p95, p99].map(milliseconds), target]
  }
  const last = times.map(({ found }) => Math.max(...Object.values(found)))
  console.log(
    markdownTable(
      [`approve → findable, ${times.length} listings`, "p50 ms", "p95 ms", "p99 ms", "target p99"],
      [
        ...locales.map((locale) =>
          row(
            locale,
            times.map(({ found }) => found[locale]),
            `≤ ${targetP99Ms}`,
          ),
        ),
        row("all languages", last, `≤ ${targetP99Ms}`),
        row(
          "of which the approval's own answer",
          times.map((each) => each.approved_ms),
          "–",
        ),
      ],
    ),
  )
}
