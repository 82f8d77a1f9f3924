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
