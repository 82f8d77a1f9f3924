import sharp from "sharp"
import { expect, inject, test } from "vitest"
import type { ReviewDetail } from "@serumpun/backend/src/contracts/curation.ts"
import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import type { ListingImage } from "@serumpun/domain/listing-content"
import type { Client } from "../../scripts/http/client.ts"
import { completeContent, createActors, refused } from "../support/actors.ts"

const stack = inject("stack")
const actors = createActors(stack)

/** A drawn basket; another `seed` is another photo, another `quality` the same one again. */
function photo({ seed = 1, quality = 85, width = 1400 } = {}): Promise<Buffer> {
  const lines = Array.from({ length: 24 }, (_, index) => {
    const x = (index * 211 * seed) % 1300
    const y = (index * 137 * seed) % 900
    return `<rect x="${x}" y="${y}" width="${60 + ((index * seed) % 7) * 30}" height="90" fill="hsl(${(index * 53 * seed) % 360} 60% ${30 + (index % 5) * 12}%)"/>`
  })
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1400 1050" width="${width}"><rect width="1400" height="1050" fill="#d8c8a8"/>${lines.join("")}</svg>`
  return sharp(Buffer.from(drawing)).flatten({ background: "#ffffff" }).jpeg({ quality }).toBuffer()
}

function formOf(content: Buffer, fields: Record<string, string> = {}): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set("file", new Blob([new Uint8Array(content)], { type: "image/jpeg" }), "basket.jpg")
  return form
}

async function emptyDraft(own: Client) {
  const { listing } = await own.post<{ listing: { id: string } }>(
    "/producer/listings",
    completeContent(),
  )
  const path = `/producer/listings/${listing.id}`
  return {
    id: listing.id,
    path,
    add: (content: Buffer, fields?: Record<string, string>) =>
      own.post<{ image: ListingImage }>(`${path}/images`, formOf(content, fields)),
    read: async () => (await own.get<{ listing: ProducerListing }>(path)).listing,
  }
}

test("the same file sent again, one after the other or five at once, is one picture", async () => {
  const draft = await emptyDraft(await actors.producer())
  const content = await photo({ seed: 3 })
  const once = { once: "yes" }
  const answers = await Promise.all(Array.from({ length: 5 }, () => draft.add(content, once)))
  answers.push(await draft.add(content, once))
  expect(new Set(answers.map(({ image }) => image.id)).size).toBe(1)
  expect((await draft.read()).content.images).toHaveLength(1)

  expect(await refused(draft.add(content))).toMatchObject({
    problems: [{ field: "file", code: "picture_repeated" }],
  })
})

test("pictures move one place, the first is the cover, and a text in one language leaves the others", async () => {
  const producer = await actors.producer()
  const draft = await emptyDraft(producer)
  const alt = JSON.stringify({ en: "A bag" })
  for (const seed of [5, 7, 11]) await draft.add(await photo({ seed }), { alt })
  const before = (await draft.read()).content.images.map(({ id }) => id)
  const [first = "", second = "", third = ""] = before
  const change = (id: string, body: object) => producer.post(`${draft.path}/images/${id}`, body)

  await change(third, { move: "earlier" })
  await change(first, { move: "later" })
  // Two phones press the same button: the picture stays at the end it has reached.
  await change(third, { move: "earlier" })
  await change(second, { alt: { de: " Henkel aus Rattan " } })
  const { content } = await draft.read()
  expect(content.images.map(({ id }) => id)).toEqual([third, first, second])
  expect(content.images[2]?.alt).toMatchObject({ en: "A bag", de: "Henkel aus Rattan" })
  const { listings } = await producer.get<{ listings: { image: ListingImage | null }[] }>(
    "/producer/listings",
  )
  expect(listings[0]?.image?.id).toBe(third)

  expect(await refused(change(first, { move: "up" }))).toMatchObject({ status: 400 })
  expect(await refused(change(first, { alt: { en: "x".repeat(10_000) } }))).toMatchObject({
    status: 400,
    problems: [{ code: "too_long" }],
  })
  expect(await refused(change("nosuchpicture", { move: "earlier" }))).toMatchObject({ status: 404 })
  const stranger = await actors.producer()
  expect(
    await refused(stranger.post(`${draft.path}/images/${first}`, { move: "later" })),
  ).toMatchObject({ status: 404 })
})

test("a picture in review stays as it is", async () => {
  const producer = await actors.producer()
  const id = await actors.submitted(producer)
  const path = `/producer/listings/${id}`
  const { listing } = await producer.get<{ listing: ProducerListing }>(path)
  const image = listing.content.images[0]?.id
  expect(await refused(producer.post(`${path}/images/${image}`, { move: "later" }))).toMatchObject({
    problems: [{ code: "transition_not_allowed" }],
  })
})

test("hints are told and refuse nothing; another producer's photo is known again, and named to curators only", async () => {
  const one = await actors.producer()
  const first = await emptyDraft(one)
  const good = await first.add(await photo({ seed: 13 }))
  const small = await first.add(await photo({ seed: 17, width: 900 }))
  expect((await first.read()).picture_hints).toEqual({ [small.image.id]: ["small"] })

  const other = await actors.producer()
  const copied = await actors.draft(other)
  const copy = formOf(await photo({ seed: 13, quality: 45 }))
  const path = `/producer/listings/${copied}`
  const { image } = await other.post<{ image: ListingImage }>(`${path}/images`, copy)
  const { listing } = await other.get<{ listing: ProducerListing }>(path)
  expect(listing.picture_hints[image.id]).toEqual(["elsewhere"])
  expect(JSON.stringify(listing)).not.toContain(first.id)
  expect((await first.read()).picture_hints[good.image.id]).toEqual(["elsewhere"])

  await other.post(`${path}/submit`)
  const curator = await actors.curator("curator")
  const { id } = await actors.reviewOf(copied)
  const { review } = await curator.get<{ review: ReviewDetail }>(`/admin/curation/reviews/${id}`)
  expect(review.same_pictures).toMatchObject([{ image_id: image.id, listing_id: first.id }])

  // What is in nobody's listing any more is nowhere else.
  await one.delete(`${first.path}/images/${good.image.id}`)
  const after = await other.get<{ listing: ProducerListing }>(path)
  expect(after.listing.picture_hints[image.id]).toBeUndefined()
})
