import type { ReviewDetail } from "@serumpun/backend/src/contracts/curation.ts"
import { expect, inject, test } from "vitest"
import { completeContent, createActors, refused } from "../support/actors.ts"

const actors = createActors(inject("stack"))

test("a protected name without its licence keeps a listing from the desk, with the sentence that uses it", async () => {
  const producer = await actors.producer()
  const { description } = completeContent()
  const id = await actors.draft(producer, {
    description: { ...description, de: "Gewebt in Bulungan. Fasst fünf Kilo Gayo-Kaffee." },
  })
  const submit = () => producer.post(`/producer/listings/${id}/submit`)
  expect((await refused(submit())).problems).toEqual([
    { field: "description.de", code: "protected_name" },
  ])
  await producer.post(`/producer/listings/${id}`, {
    description: { ...description, de: "Gewebt in Bulungan. Fasst fünf Kilo Kaffee." },
  })
  await submit()
})

test("words that promise what no certificate shows are questions for the curator, and hold nothing back", async () => {
  const producer = await actors.producer()
  const { summary } = completeContent()
  const id = await actors.submitted(producer, {
    summary: { ...summary, de: "Aus biologischem Anbau, mit Baumwolle gefüttert." },
  })
  const curator = await actors.curator("curator")
  const { id: reviewId } = await actors.reviewOf(id)
  const { review } = await curator.get<{ review: ReviewDetail }>(
    `/admin/curation/reviews/${reviewId}`,
  )
  expect(review.problems).toEqual([])
  expect(review.questions).toEqual([
    {
      ...{ field: "summary.de", code: "organic_word" },
      params: { sentence: "Aus biologischem Anbau, mit Baumwolle gefüttert" },
    },
  ])
  await actors.approve(id)
})
