import { expect, inject, test } from "vitest"
import type { ReviewDetail } from "@serumpun/backend/src/contracts/curation.ts"
import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import { locales } from "@serumpun/domain/locales"
import {
  completeContent,
  createActors,
  freshNib,
  goodAssessment,
  refused,
  waitUntil,
} from "../support/actors.ts"
import { answerNotes } from "../support/listing-notes.ts"

const stack = inject("stack")
const actors = createActors(stack)

type Answer = { hits: { id: string; title: string }[]; total: number }

async function isFound(locale: string, word: string, id: string): Promise<boolean> {
  const url = `${stack.storefrontUrl}/api/catalogue?${new URLSearchParams({ locale, q: word })}`
  const answer = (await (await fetch(url)).json()) as Answer
  return answer.hits.some((hit) => hit.id === id)
}

test("two curators make a listing public and findable in every language; withdrawing hides it", async () => {
  const producer = await actors.producer()
  const word = freshNib()
  const id = await actors.submitted(producer, completeContent(`Rattan bag ${word}`))
  const review = await actors.reviewOf(id)
  const path = `/admin/curation/reviews/${review.id}/assessments`

  await (await actors.curator("curator")).post(path, goodAssessment)
  expect(await isFound("en", word, id), "one curator is not enough").toBe(false)

  await (await actors.curator("curator2")).post(path, goodAssessment)
  const found = await Promise.all(locales.map((l) => waitUntil(() => isFound(l, word, id))))
  await producer.post(`/producer/listings/${id}/withdraw`)
  const gone = await Promise.all(
    locales.map((l) => waitUntil(async () => !(await isFound(l, word, id)))),
  )
  console.log(
    `publish to findable ${Math.round(Math.max(...found))} ms, withdrawn to hidden ${Math.round(Math.max(...gone))} ms, slowest of ${locales.length} languages`,
  )
})

test("a curator sees another's scores only after giving their own, and cannot judge twice", async () => {
  const id = await actors.submitted(await actors.producer())
  const review = await actors.reviewOf(id)
  const path = `/admin/curation/reviews/${review.id}`
  const [first, second] = [await actors.curator("curator"), await actors.curator("curator2")]
  await first.post(`${path}/assessments`, goodAssessment)

  const before = await second.get<{ review: ReviewDetail }>(path)
  expect(before.review.assessments).toEqual([])
  const again = await refused(first.post(`${path}/assessments`, goodAssessment))
  expect(again.problems[0]?.code).toBe("already_assessed")
})

test("a declared conflict of interest does not count towards the two", async () => {
  const producer = await actors.producer()
  const id = await actors.submitted(producer)
  const review = await actors.reviewOf(id)
  const path = `/admin/curation/reviews/${review.id}/assessments`
  await (await actors.curator("curator")).post(path, goodAssessment)
  await (
    await actors.curator("curator2")
  ).post(path, {
    ...goodAssessment,
    conflict_of_interest: true,
    conflict_reason: "My sister is a member.",
  })
  const { listing } = await producer.get<{ listing: ProducerListing }>(`/producer/listings/${id}`)
  expect(listing.is_public).toBe(false)
  expect(listing.status).toBe("in_review")
})

test("what comes back for changes carries the note, can be edited and submitted again", async () => {
  const producer = await actors.producer()
  const id = await actors.submitted(producer)
  const review = await actors.reviewOf(id)
  const curator = await actors.curator("curator")
  const path = `/admin/curation/reviews/${review.id}/request-changes`
  expect((await refused(curator.post(path, { note: " " }))).status).toBe(400)
  await curator.post(path, { note: "Please add the weight of a carton." })

  const back = await producer.get<{ listing: ProducerListing }>(`/producer/listings/${id}`)
  expect(back.listing.status).toBe("changes_requested")
  expect(back.listing.curator_notes.map(({ text }) => text).join()).toContain("weight of a carton")
  await producer.post(`/producer/listings/${id}`, { lead_time_days: 21 })
  await answerNotes(producer, id)
  await producer.post(`/producer/listings/${id}/submit`)
  expect((await actors.reviewOf(id)).revision).toBeGreaterThan(review.revision)
})

test("the approved revision stays public while a newer one is in review", async () => {
  const producer = await actors.producer()
  const { id, handle } = await actors.published(producer)
  const changed = completeContent(`Changed ${freshNib()}`)
  await producer.post(`/producer/listings/${id}`, { title: changed.title })
  await producer.post(`/producer/listings/${id}/submit`)
  const read = () => actors.client.get<{ title: string }>(`/store/listings/${handle}?locale=ja`)
  expect((await read()).title).not.toBe(changed.title.ja)
  await actors.approve(id)
  expect((await read()).title).toBe(changed.title.ja)
})

test("raw rattan is refused with the rule and what may be exported instead", async () => {
  const producer = await actors.producer()
  const id = await actors.draft(producer, { hs_code: "1401.20" })
  const { status, problems } = await refused(producer.post(`/producer/listings/${id}/submit`))
  expect(status).toBe(400)
  expect(problems).toContainEqual({ field: "hs_code", code: "export_banned_raw_rattan" })
})
