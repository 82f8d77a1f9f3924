import { expect, inject, onTestFinished, test } from "vitest"
import type { ListingDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { ReviewDetail } from "@serumpun/backend/src/contracts/curation.ts"
import type { ExaminationView } from "@serumpun/backend/src/contracts/examination.ts"
import type { MailWishes, NoticeList } from "@serumpun/backend/src/contracts/notice.ts"
import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import { addDays } from "@serumpun/domain/days"
import type { Client } from "../../scripts/http/client.ts"
import { withClient } from "../../scripts/start/setup-marks.ts"
import {
  createActors,
  goodAssessment,
  picture,
  refused,
  today,
  waitUntil,
} from "../support/actors.ts"
import { answerNotes } from "../support/listing-notes.ts"

const stack = inject("stack")
const actors = createActors(stack)
const desk = "/admin/curation"

const readReview = async (client: Client, id: string) =>
  (await client.get<{ review: ReviewDetail }>(`${desk}/reviews/${id}`)).review
const noticesOf = (client: Client) => client.get<NoticeList>(`${desk}/notices?limit=100&locale=en`)
const meOf = async (client: Client) =>
  (await client.get<{ curator: { id: string } }>(`${desk}/me`)).curator.id

test("a private note is read by who has given scores in the same case, and by nobody else", async () => {
  const producer = await actors.producer()
  const id = await actors.submitted(producer)
  const review = await actors.reviewOf(id)
  const [first, second] = [await actors.curator("curator"), await actors.curator("curator2")]
  const [third, operator] = [await actors.curator("curator3"), await actors.curator("admin")]
  const at = `${desk}/reviews/${review.id}/assessments`
  const secret = "The owner is my neighbour’s friend; please look twice."
  await first.post(at, { ...goodAssessment, private_note: secret })
  expect(JSON.stringify(await readReview(second, review.id))).not.toContain(secret)
  expect((await readReview(first, review.id)).assessments[0]?.private_note).toBe(secret)
  const declared = { conflict_of_interest: true, conflict_reason: "My sister is a member." }
  await third.post(at, { ...goodAssessment, ...declared, private_note: "Not kept" })
  expect(JSON.stringify(await readReview(third, review.id))).not.toContain(secret)

  await second.post(at, goodAssessment)
  expect(JSON.stringify(await readReview(second, review.id))).toContain(secret)
  for (const reader of [third, operator])
    expect(JSON.stringify(await readReview(reader, review.id))).not.toContain(secret)
  const listing = await producer.get<{ listing: ProducerListing }>(`/producer/listings/${id}`)
  expect(JSON.stringify(listing)).not.toContain(secret)
})

test("when two are far apart, those who may decide are told, and not the two", async () => {
  const id = await actors.submitted(await actors.producer())
  const review = await actors.reviewOf(id)
  const [first, second] = [await actors.curator("curator"), await actors.curator("curator2")]
  const at = `${desk}/reviews/${review.id}/assessments`
  const told = () =>
    withClient(stack.databaseUrl, async (client) => {
      const key = `desk_case:${review.id}:third_needed:%`
      const { rows } = await client.query<{ key: string }>(
        "select key from notice where key like $1",
        [key],
      )
      return rows.map((row) => row.key.split(":").at(-1))
    })
  const all = (score: number) =>
    Object.fromEntries(Object.keys(goodAssessment.scores).map((key) => [key, score]))
  await first.post(at, { ...goodAssessment, scores: all(4) })
  expect(await told()).toEqual([])
  await second.post(at, { ...goodAssessment, scores: all(2) })
  expect(await told()).not.toEqual([])
  for (const one of [first, second]) expect(await told()).not.toContain(await meOf(one))
})

test("a sample examined is written down with its day and photos, and named on the passport when the curator says so", async () => {
  const producer = await actors.producer()
  const id = await actors.submitted(producer)
  const review = await actors.reviewOf(id)
  const curator = await actors.curator("curator")
  const at = `${desk}/reviews/${review.id}/examinations`
  const form = async (data: object, photos = 1) => {
    const body = new FormData()
    body.set("data", JSON.stringify({ kind: "sample", day: today, is_shown: true, ...data }))
    const photo = new Blob([new Uint8Array(await picture())], { type: "image/jpeg" })
    for (let number = 0; number < photos; number++) body.append("file", photo, `p${number}.jpg`)
    return body
  }
  const late = await refused(curator.post(at, await form({ day: addDays(today, 1) })))
  expect(late.problems).toEqual([{ field: "day", code: "out_of_range" }])
  const many = await refused(curator.post(at, await form({}, 7)))
  expect(many.problems[0]?.field).toBe("file")
  const text = new FormData()
  text.set("data", JSON.stringify({ kind: "visit", day: today, is_shown: false }))
  text.append("file", new Blob(["<script>"], { type: "image/jpeg" }), "photo.jpg")
  expect((await refused(curator.post(at, text))).problems[0]?.code).toBe("file_type")
  const none = await curator.get<{ examinations: ExaminationView[] }>(at)
  expect(none.examinations, "nothing half-written").toEqual([])

  const note = "Weave even, one loose end."
  const { examinations } = await curator.post<{ examinations: ExaminationView[] }>(
    at,
    await form({ note }, 2),
  )
  expect(examinations).toMatchObject([{ kind: "sample", day: today, is_shown: true, note }])
  await curator.post(at, await form({ kind: "visit", is_shown: false }, 0))
  const photo = `${desk}/examinations/${examinations[0]!.id}/photos/${examinations[0]!.photos[0]!.id}`
  for (const stranger of [await actors.curator("admin"), producer]) {
    expect([401, 403]).toContain((await refused(stranger.get(at))).status)
    expect([401, 403]).toContain((await refused(stranger.get(photo))).status)
  }
  const wrong = `${desk}/examinations/${examinations[0]!.id}/photos/photo_other`
  expect((await refused(curator.get(wrong))).status).toBe(404)
  const { log } = await readReview(curator, review.id)
  expect(log.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["sample_examined", "visited"]),
  )

  await actors.approve(id)
  const { listing } = await producer.get<{ listing: ProducerListing }>(`/producer/listings/${id}`)
  const { passport } = await actors.client.get<ListingDetail>(
    `/store/listings/${listing.handle}?locale=en`,
  )
  expect(passport.examined).toMatchObject([{ kind: "sample", day: today }])
  expect(JSON.stringify(passport)).not.toContain(note)
  const closed = await refused(curator.post(at, await form({})))
  expect(closed.problems[0]?.code).toBe("transition_not_allowed")
})

test("a curator is told of a case given to them, of an appeal, and of what came back, at the desk and by mail", async () => {
  const producer = await actors.producer()
  const id = await actors.submitted(producer)
  const review = await actors.reviewOf(id)
  const [first, second] = [await actors.curator("curator"), await actors.curator("curator2")]
  const title = review.title
  const told = async (client: Client) =>
    (await noticesOf(client)).notices.filter((one) => one.title.includes(title))
  await first.post(`${desk}/reviews/${review.id}/assign`, { curator_id: await meOf(first) })
  expect(await told(first), "who takes it on knows").toEqual([])
  const before = (await noticesOf(second)).unread
  await first.post(`${desk}/reviews/${review.id}/assign`, { curator_id: await meOf(second) })
  const [handed] = await told(second)
  expect(handed).toMatchObject({
    ...{ title: `Handed over to you: ${title}`, path: `/app/curation/${review.id}` },
    is_read: false,
  })
  expect((await noticesOf(second)).unread).toBe(before + 1)
  await first.post(`${desk}/notices/read`, { id: handed!.id })
  expect((await told(second))[0]?.is_read, "another's is not touched").toBe(false)
  await second.post(`${desk}/notices/read`, { id: handed!.id })
  expect((await told(second))[0]?.is_read).toBe(true)
  const operator = await actors.curator("admin")
  expect((await refused(operator.get(`${desk}/notices`))).status).toBe(403)

  await second.post(`${desk}/reviews/${review.id}/request-changes`, { reasons: ["text_unclear"] })
  await producer.post(`/producer/listings/${id}`, { lead_time_days: 21 })
  await answerNotes(producer, id)
  await producer.post(`/producer/listings/${id}/submit`)
  const again = await actors.reviewOf(id)
  expect((await told(second)).map((one) => one.title)).toContain(`Came back: ${title}`)
  expect(await told(first), "who has not judged it").toEqual([])

  const zero = Object.fromEntries(Object.keys(goodAssessment.scores).map((key) => [key, 0]))
  const notes = Object.fromEntries(Object.keys(zero).map((key) => [key, "Not enough yet."]))
  for (const curator of [first, second])
    await curator.post(`${desk}/reviews/${again.id}/assessments`, {
      ...{ ...goodAssessment, scores: zero, notes },
    })
  await producer.post(`/producer/listings/${id}/appeal`, { reason: "Judged by old pictures." })
  const all = await Promise.all(
    (["curator3", "curator4", "curator5"] as const).map(async (which) =>
      told(await actors.curator(which)),
    ),
  )
  expect(all.flat().map((one) => one.title)).toContain(`Appeal: ${title}`)
  expect((await told(first)).some((one) => one.title.startsWith("Appeal"))).toBe(false)
})

test("a curator turns mails about cases off; the notices stay at the desk", async () => {
  const curator = await actors.curator("curator4")
  const at = `${desk}/mails`
  onTestFinished(async () => void (await curator.post(at, { muted: [] })))
  await curator.post<MailWishes>(at, { muted: ["curation"] })
  const money = await refused(curator.post(at, { muted: ["money"] }))
  expect(money.problems[0]?.code).toBe("invalid_choice")
  const id = await actors.submitted(await actors.producer())
  const review = await actors.reviewOf(id)
  const colleague = await actors.curator("curator")
  const mine = await meOf(curator)
  await colleague.post(`${desk}/reviews/${review.id}/assign`, { curator_id: mine })
  const key = `desk_case:${review.id}:assigned:%:${mine}`
  const status = () =>
    withClient(stack.databaseUrl, async (client) => {
      const { rows } = await client.query<{ status: string }>(
        "select status from notice where key like $1",
        [key],
      )
      return rows[0]?.status
    })
  await waitUntil(async () => (await status()) === "unwanted")
  const { notices } = await noticesOf(curator)
  expect(notices.some((one) => one.title === `A case for you: ${review.title}`)).toBe(true)
})

test("new cases are told of once a day", async () => {
  // The cases of these tests are in Kalimantan Utara; who works for another province hears of none.
  const [mine = ""] = await withClient(stack.databaseUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      "select id from curator where province = 'ID-KU' and away_until is null limit 1",
    )
    return rows.map(({ id }) => id)
  })
  const id = await actors.submitted(await actors.producer())
  const review = await actors.reviewOf(id)
  await withClient(stack.databaseUrl, (client) =>
    client.query("delete from notice where key = $1", [`desk_waiting:${today}:${mine}`]),
  )
  const read = () =>
    withClient(stack.databaseUrl, async (client) => {
      const { rows } = await client.query<{ data: { fresh: number; waiting: number } }>(
        "select data from notice where key = $1",
        [`desk_waiting:${today}:${mine}`],
      )
      return rows
    })
  await waitUntil(async () => (await read()).length > 0, { timeout_ms: 100_000, every_ms: 500 })
  const [row, ...others] = await read()
  expect(others).toEqual([])
  expect(row?.data.fresh).toBeGreaterThan(0)
  expect(row?.data.waiting).toBeGreaterThanOrEqual(row!.data.fresh)
  expect(review.status).toBe("submitted")
})
