import type { ListingBody, ListingDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { ReviewDetail } from "@serumpun/backend/src/contracts/curation.ts"
import type { ListingConflict } from "@serumpun/backend/src/contracts/listing-conflict.ts"
import type {
  ProducerListing,
  ProducerListingRow,
} from "@serumpun/backend/src/contracts/producer.ts"
import { listingActs } from "@serumpun/domain/listing-acts"
import { localized } from "@serumpun/domain/locales"
import sharp from "sharp"
import { expect, inject, test } from "vitest"
import { signIn, type Client } from "../../scripts/http/client.ts"
import {
  completeContent,
  createActors,
  goodAssessment,
  PASSWORD,
  picture,
  refused,
  waitUntil,
  type Producer,
} from "../support/actors.ts"

const stack = inject("stack")
const actors = createActors(stack)

const at = (id: string) => `/producer/listings/${id}`
const read = async (own: Client, id: string) =>
  (await own.get<{ listing: ProducerListing }>(at(id))).listing
const save = async (own: Client, id: string, body: object) =>
  (await own.post<{ listing: ProducerListing }>(at(id), body)).listing

/** Two phones of one producer, each signed in by itself, with the same draft open. */
async function twoPhones() {
  const first = await actors.producer()
  const id = await actors.draft(first)
  const second = await signIn(actors.client, "producer", first.email, PASSWORD)
  if (!second) throw new Error("The second phone cannot sign in")
  const [here, there] = await Promise.all([read(first, id), read(second, id)])
  expect(here.stamp).toBe(there.stamp)
  return { id, first, second, here, there }
}

test("what two phones change in different fields is all there, a picture added meanwhile too", async () => {
  const { id, first, second, here, there } = await twoPhones()
  await save(first, id, { place: "Long Peso", based_on: here.stamp })
  const form = new FormData()
  const another = await sharp(await picture())
    .negate()
    .jpeg()
    .toBuffer()
  form.set("file", new Blob([new Uint8Array(another)], { type: "image/jpeg" }), "b.jpg")
  await first.post(`${at(id)}/images`, form)

  // The second phone sends its whole form, as the page does: the old place and the one old picture with it.
  const { images, ...typed } = there.content
  const merged = await save(second, id, {
    ...{ ...typed, lead_time_days: 45, images },
    based_on: there.stamp,
  })

  expect([merged.content.place, merged.content.lead_time_days]).toEqual(["Long Peso", 45])
  expect(merged.content.images).toHaveLength(2)
})

test("the same field on both phones is refused with what stands there, and nothing is written", async () => {
  const { id, first, second, here, there } = await twoPhones()
  const saved = await save(first, id, {
    ...{ place: "Long Peso", title: localized({ ...here.content.title, ja: "籐のかばん" }) },
    based_on: here.stamp,
  })
  const typed = { ...there.content, place: "Tanjung Palas", lead_time_days: 45 }
  const answer = await fetch(stack.backendUrl + at(id), {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${await tokenOf(first)}`,
      "x-publishable-api-key": stack.publishableKey,
    },
    body: JSON.stringify({ ...typed, based_on: there.stamp }),
  })
  const { problems, conflict } = (await answer.json()) as {
    problems: { field: string; code: string }[]
    conflict: ListingConflict
  }

  expect(answer.status).toBe(409)
  expect(problems).toEqual([{ field: "place", code: "changed_elsewhere" }])
  expect(conflict).toMatchObject({ conflicts: ["place"], taken: ["title.ja"], stamp: saved.stamp })
  expect(conflict.content.place).toBe("Long Peso")
  expect((await read(second, id)).stamp).toBe(saved.stamp)

  const chosen = await save(second, id, {
    ...{ place: "Tanjung Palas", lead_time_days: 45 },
    based_on: conflict.stamp,
  })
  expect(chosen.content).toMatchObject({ place: "Tanjung Palas", lead_time_days: 45 })
  expect(chosen.content.title.ja).toBe("籐のかばん")
})

const tokenOf = async ({ email }: Producer) => {
  const { token } = await actors.client.post<{ token: string }>("/auth/producer/emailpass", {
    email,
    password: PASSWORD,
  })
  return token
}

test("a stamp that is none is refused by name; without one a save replaces as before", async () => {
  const { id, first, second } = await twoPhones()
  for (const based_on of ["", "2026-11-27T08:00:00Z", "AAAAAAAA~moq=BBBBBBBB"])
    expect(await refused(save(first, id, { place: "Sobang", based_on }))).toEqual({
      status: 400,
      problems: [{ field: "based_on", code: "not_understood" }],
    })
  await save(first, id, { place: "Long Peso" })
  expect((await save(second, id, { place: "Sobang" })).content.place).toBe("Sobang")
})

test("taken back from review, a listing is a draft again, and the curators' half-done work does not count", async () => {
  const own = await actors.producer()
  const { id, handle } = await actors.published(own)
  await save(own, id, { lead_time_days: 45, place: "Long Peso" })
  await own.post(`${at(id)}/submit`)
  const review = await actors.reviewOf(id)
  const desk = `/admin/curation/reviews/${review.id}`
  const [first, second] = [await actors.curator("curator"), await actors.curator("curator2")]
  await first.post(`${desk}/assessments`, goodAssessment)
  expect((await read(own, id)).acts).toEqual(["take_back", "pause", "withdraw", "duplicate"])

  await own.post(`${at(id)}/take-back`)

  const draft = await read(own, id)
  expect(draft).toMatchObject({ status: "draft", is_public: true })
  expect(draft.content.lead_time_days).toBe(45)
  expect(draft.curator_notes, "nobody has decided anything").toEqual([])
  const seen = await second.get<{ review: ReviewDetail }>(desk)
  expect(seen.review.status).toBe("taken_back")
  expect(seen.review.log.map(({ action }) => action)).toContain("taken_back")
  expect((await refused(second.post(`${desk}/assessments`, goodAssessment))).problems).toEqual([
    { field: "status", code: "revision_taken_back" },
  ])
  expect((await refused(own.post(`${at(id)}/take-back`))).problems[0]?.code).toBe(
    "transition_not_allowed",
  )
  const shown = await actors.client.get<ListingDetail>(`/store/listings/${handle}?locale=en`)
  expect(shown.lead_time_days, "buyers see what was approved").toBe(
    completeContent().lead_time_days,
  )

  await save(own, id, { lead_time_days: 50, place: "Long Peso" })
  await own.post(`${at(id)}/submit`)
  await actors.approve(id)
  const now = await actors.client.get<ListingDetail>(`/store/listings/${handle}?locale=en`)
  expect(now.lead_time_days).toBe(50)
})

test("an edit that came back for changes is discarded whole, and the public version is edited on", async () => {
  const own = await actors.producer()
  const { id } = await actors.published(own)
  await save(own, id, { lead_time_days: 45, place: "Long Peso" })
  await own.post(`${at(id)}/submit`)
  const { id: review } = await actors.reviewOf(id)
  const note = { note: "Say how it is dried." }
  await (
    await actors.curator("curator")
  ).post(`/admin/curation/reviews/${review}/request-changes`, note)
  await save(own, id, { place: "Sobang" })

  await own.post(`${at(id)}/discard-edit`)

  const listing = await read(own, id)
  expect(listing).toMatchObject({ status: "approved", is_public: true })
  expect(listing.content.lead_time_days).toBe(completeContent().lead_time_days)
  expect(listing.acts).toEqual(["pause", "withdraw", "duplicate"])
  expect((await refused(own.post(`${at(id)}/discard-edit`))).status).toBe(400)

  const next = await save(own, id, { lead_time_days: 60, place: "Long Peso" })
  expect(next).toMatchObject({ status: "draft", is_public: true })
  await own.post(`${at(id)}/submit`)
  await actors.approve(id)
  expect((await read(own, id)).status).toBe("approved")
})

test("a draft that nobody has seen is deleted with its product; what curators have read is not", async () => {
  const own = await actors.producer()
  const id = await actors.draft(own)
  await own.post(`${at(id)}/delete`)
  expect((await refused(read(own, id))).status).toBe(404)
  expect((await refused(own.post(`${at(id)}/delete`))).status, "a second tap").toBe(404)
  const { listings } = await own.get<{ listings: ProducerListingRow[] }>("/producer/listings")
  expect(listings).toEqual([])

  const submitted = await actors.submitted(own)
  expect((await refused(own.post(`${at(submitted)}/delete`))).problems[0]?.code).toBe(
    "transition_not_allowed",
  )
  await own.post(`${at(submitted)}/take-back`)
  expect((await read(own, submitted)).acts).toEqual(["duplicate", "archive"])
})

test("what is not sold any more is archived, found again, and comes back by itself when it is submitted", async () => {
  const own = await actors.producer()
  const id = await actors.submitted(own)
  expect((await refused(own.post(`${at(id)}/archive`))).status, "while it is in review").toBe(400)
  await own.post(`${at(id)}/take-back`)
  await own.post(`${at(id)}/archive`)
  type List = { listings: ProducerListingRow[]; count: number; archived_count: number }
  const list = (query = "") => own.get<List>(`/producer/listings${query}`)
  expect(await list()).toMatchObject({ listings: [], count: 0, archived_count: 1 })
  expect((await list("?archived=true")).listings.map((row) => row.id)).toEqual([id])
  expect((await refused(list("?archived=perhaps"))).problems[0]?.field).toBe("archived")

  await own.post(`${at(id)}/unarchive`)
  expect(await list()).toMatchObject({ count: 1, archived_count: 0 })
  await own.post(`${at(id)}/archive`)
  await own.post(`${at(id)}/submit`)
  expect(await list(), "in use again").toMatchObject({ count: 1, archived_count: 0 })
  expect(await read(own, id)).toMatchObject({ is_archived: false })
})

test("a copy has everything but the certificates, and a handle of its own", async () => {
  const own = await actors.producer()
  const { id, handle } = await actors.published(own)
  const { listing: copy } = await own.post<{ listing: ProducerListing }>(`${at(id)}/duplicate`)
  const original = await read(own, id)

  expect(copy).toMatchObject({ status: "draft", revision: 1, is_public: false })
  expect(copy.handle).not.toBe(handle)
  expect(copy.content).toEqual({ ...original.content, certificate_ids: [] })
  await own.post(`${at(copy.id)}/delete`)
  const shown = await fetch(stack.storefrontUrl + `${original.content.images[0]?.base}-640.jpg`)
  expect(shown.status, "the shared picture stays").toBe(200)
})

test("the preview is what buyers read once it is approved", async () => {
  const own = await actors.producer()
  const id = await actors.submitted(own)
  const { listing: before } = await own.get<{ listing: ListingBody }>(`${at(id)}/preview?locale=ja`)
  await actors.approve(id)
  await waitUntil(async () => (await read(own, id)).is_public)
  const { passport, published_at, ...after } = await actors.client.get<ListingDetail>(
    `/store/listings/${before.handle}?locale=ja`,
  )
  expect(passport.id).toBeTruthy()
  expect(published_at).toBeTruthy()
  expect(before).toEqual(after)
})

test("another producer's listing is not there for any act", async () => {
  const [own, other] = [await actors.producer(), await actors.producer()]
  const id = await actors.submitted(own)
  for (const act of listingActs)
    expect((await refused(other.post(`${at(id)}/${act.replace("_", "-")}`))).status, act).toBe(404)
  expect((await refused(other.get(`${at(id)}/preview`))).status).toBe(404)
  expect((await read(own, id)).status).toBe("submitted")
})
