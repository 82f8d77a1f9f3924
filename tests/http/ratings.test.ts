import { expect, inject, test } from "vitest"
import type { ProducerDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { ProducerRatings, ReportedRating } from "@serumpun/backend/src/contracts/rating.ts"
import { allRows } from "../support/all-rows.ts"
import { createActors, refused } from "../support/actors.ts"
import { startedOrder } from "../support/deliveries.ts"

const stack = inject("stack")
const actors = createActors(stack)
const scores = { accuracy: 5, quality: 4, communication: 3 }

/** A delivered order, and what the public reads of its producer. */
async function delivered() {
  const started = await startedOrder(actors, { quantities: [100] })
  const { buyer, mine, ship, listings } = started
  const rate = (change: object = {}) =>
    buyer.post(`${mine}/rating`, { ...scores, text: "Fine goods", ...change })
  const early = await refused(rate())
  await ship()
  await buyer.post(`${mine}/receive`, { note: null })
  const listing = listings[0] as unknown as { handle: string }
  const { producer } = await actors.client.get<{ producer: ProducerDetail }>(
    `/store/listings/${listing.handle}?locale=en`,
  )
  const handle = producer.handle
  const ratings = () => actors.client.get<ProducerRatings>(`/store/producers/${handle}/ratings`)
  const page = async () => (await fetch(`${stack.storefrontUrl}/en/producers/${handle}`)).text()
  return { ...started, rate, early, handle, ratings, page }
}

test("only a delivered order is rated, once, by its buyer, who can change it", async () => {
  const { rate, early, ratings, delivery, mine, theirs, producer } = await delivered()
  expect(early.problems).toEqual([{ field: "status", code: "rating_too_early" }])
  expect(await ratings()).toMatchObject({ mean: null, count: 0 })
  await Promise.all([rate(), rate(), rate()])
  expect(await ratings()).toMatchObject({
    count: 1,
    mean: { ...scores, mean: 4, count: 1 },
    ratings: [{ text: "Fine goods", country: expect.stringMatching(/^[A-Z]{2}$/) as string }],
  })
  await rate({ quality: 5, text: null })
  expect(await ratings()).toMatchObject({ count: 1, mean: { quality: 5 } })
  expect((await delivery()).rating).toMatchObject({ can_change: true, text: null })
  for (const wrong of [0, 6, 2.5])
    expect((await refused(rate({ accuracy: wrong }))).problems[0]?.field).toBe("accuracy")
  const other = await startedOrder(actors, { quantities: [50] })
  const body = { ...scores, text: null }
  expect((await refused(other.buyer.post(`${mine}/rating`, body))).status).toBe(404)
  expect((await refused(other.producer.post(`${theirs}/rating`, { answer: "x" }))).status).toBe(404)
  expect((await refused(producer.post(`${theirs}/rating`, { answer: " " }))).problems).toHaveLength(
    1,
  )
})

test("a producer answers once, and the desk hides texts that abuse, with the reason; scores stay", async () => {
  const { rate, ratings, producer, theirs, delivery } = await delivered()
  expect((await refused(producer.post(`${theirs}/rating`, { answer: "Thanks" }))).status).toBe(404)
  await rate({ text: "They are crooks" })
  await producer.post(`${theirs}/rating`, { answer: "We are sorry" })
  await producer.post(`${theirs}/rating`, { answer: "We are sorry" })
  expect((await refused(producer.post(`${theirs}/rating`, { answer: "More" }))).problems).toEqual([
    { field: "answer", code: "rating_answered" },
  ])
  const [shown] = (await ratings()).ratings
  expect(shown).toMatchObject({ text: "They are crooks", answer: "We are sorry" })
  const curator = await actors.curator("curator")
  const reported = await allRows<ReportedRating>(curator, "/admin/ratings", "ratings")
  expect(reported.some(({ id }) => id === shown?.id)).toBe(true)
  const hide = (reason: string | null) =>
    curator.post(`/admin/ratings/${shown?.id}/hide`, { reason })
  await hide("Insult")
  const { mean, ratings: hidden } = await ratings()
  expect(hidden).toMatchObject([{ text: null, answer: null, accuracy: 5 }])
  expect(mean?.count).toBe(1)
  expect((await delivery()).rating).toMatchObject({
    text: "They are crooks",
    hidden_reason: "Insult",
  })
  await hide(null)
  expect((await ratings()).ratings[0]?.text).toBe("They are crooks")
})

test("pages that were kept end with a rating, and search engines read only real ones", async () => {
  const { rate, page } = await delivered()
  const before = await page()
  expect(before).toContain("No rated orders yet")
  expect(before).not.toContain("aggregateRating")
  await rate({ text: "Dry and sweet" })
  const shown = async (): Promise<string> => {
    for (let turn = 0; turn < 40; turn++) {
      const html = await page()
      if (html.includes("Dry and sweet")) return html
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
    return page()
  }
  const after = await shown()
  expect(after).toContain("Dry and sweet")
  expect(after).toContain('"aggregateRating":{"@type":"AggregateRating","ratingValue":4')
})
