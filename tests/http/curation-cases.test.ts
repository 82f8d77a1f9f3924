import { expect, inject, onTestFinished, test } from "vitest"
import type {
  CalibrationRow,
  GiveAssessment,
  ReviewDetail,
  ReviewRow,
} from "@serumpun/backend/src/contracts/curation.ts"
import type { ProducerListing, ProducerMe } from "@serumpun/backend/src/contracts/producer.ts"
import type { Criterion } from "@serumpun/domain/curation-rules"
import { addDays } from "@serumpun/domain/days"
import { type ReviewQueue, reviewQueues } from "@serumpun/domain/review-queues"
import type { Client } from "../../scripts/http/client.ts"
import { withClient } from "../../scripts/start/setup-marks.ts"
import {
  completeContent,
  createActors,
  goodAssessment,
  refused,
  today,
  type Producer,
} from "../support/actors.ts"
import { allRows } from "../support/all-rows.ts"
import { answerNotes } from "../support/listing-notes.ts"

const stack = inject("stack")
const actors = createActors(stack)
const desk = "/admin/curation"

/** The same score on every criterion, with the notes that a low one needs. */
function assessmentOf(score: number): GiveAssessment {
  const criteria = Object.keys(goodAssessment.scores) as Criterion[]
  const all = <T>(value: T) => Object.fromEntries(criteria.map((one) => [one, value]))
  const notes = score <= 1 ? all("Not enough yet.") : {}
  return { ...goodAssessment, scores: all(score) as GiveAssessment["scores"], notes }
}

async function assess(id: string, which: Parameters<typeof actors.curator>[0], score: number) {
  const path = `${desk}/reviews/${id}/assessments`
  return (await actors.curator(which)).post<{ review: ReviewDetail }>(path, assessmentOf(score))
}

async function readListing(producer: Client, id: string): Promise<ProducerListing> {
  return (await producer.get<{ listing: ProducerListing }>(`/producer/listings/${id}`)).listing
}

async function rejected(): Promise<{ producer: Producer; id: string; review: ReviewRow }> {
  const producer = await actors.producer()
  const id = await actors.submitted(producer)
  const review = await actors.reviewOf(id)
  await assess(review.id, "curator", 0)
  await assess(review.id, "curator2", 0)
  return { producer, id, review }
}

type Queued = { reviews: ReviewRow[]; queues: Record<ReviewQueue, number> }
const queued = async (curator: Client, queue: string) =>
  curator.get<Queued>(`${desk}/reviews?limit=100&queue=${queue}`)
const find = (curator: Client, query: string) =>
  allRows<ReviewRow>(curator, `${desk}/reviews?${query}`, "reviews")
const isIn = async (curator: Client, queue: ReviewQueue, id: string) =>
  (await find(curator, `queue=${queue}`)).some((row) => row.id === id)

test("four against one publishes nothing: a third curator is asked and decides", async () => {
  const producer = await actors.producer()
  const id = await actors.submitted(producer)
  const review = await actors.reviewOf(id)
  const third = await actors.curator("curator3")
  expect(await isIn(third, "first", review.id)).toBe(true)
  await assess(review.id, "curator", 4)
  expect(await isIn(third, "second", review.id)).toBe(true)
  const { review: open } = await assess(review.id, "curator2", 1)
  expect([open.status, open.needed, open.outcome.verdict]).toEqual(["in_review", 3, null])
  expect(await isIn(third, "third", review.id)).toBe(true)
  expect(await isIn(third, "for_me", review.id)).toBe(true)
  expect((await readListing(producer, id)).is_public).toBe(false)

  const { review: decided } = await assess(review.id, "curator3", 3)
  expect([decided.status, decided.outcome.verdict]).toEqual(["approved", "export_grade"])
  expect(decided.outcome.mean).toBeCloseTo(8 / 3)
  expect((await readListing(producer, id)).is_public).toBe(true)
  expect(await isIn(third, "third", review.id)).toBe(false)

  const { curators } = await third.get<{ curators: CalibrationRow[] }>(`${desk}/calibration`)
  const { curator: me } = await third.get<{ curator: { id: string } }>(`${desk}/me`)
  const own = curators.find(({ curator_id }) => curator_id === me.id)
  // Four and one beside their three: on this case one point and two points apart.
  expect(own?.cases).toBeGreaterThan(0)
  expect(own?.widest).toBeGreaterThanOrEqual(2)
})

test("one failed gate against one that holds is no rejection by a single person", async () => {
  const id = await actors.submitted(await actors.producer())
  const review = await actors.reviewOf(id)
  await assess(review.id, "curator", 3)
  const path = `${desk}/reviews/${review.id}/assessments`
  const gates = { legality: false, destination_documents: true }
  const { review: open } = await (
    await actors.curator("curator2")
  ).post<{ review: ReviewDetail }>(path, { ...goodAssessment, gates })
  expect([open.status, open.needed]).toEqual(["in_review", 3])
  const { review: decided } = await assess(review.id, "curator4", 3)
  expect(decided.status).toBe("approved")
})

test("nobody rejects alone; a single curator sends back with reasons that the producer reads", async () => {
  const producer = await actors.producer()
  const id = await actors.submitted(producer)
  const review = await actors.reviewOf(id)
  const curator = await actors.curator("curator")
  const path = `${desk}/reviews/${review.id}`
  const rejecting = await refused(curator.post(`${path}/reject`, { note: "No." }))
  expect([403, 404]).toContain(rejecting.status)
  expect(
    (await refused(curator.post(`${path}/request-changes`, { reasons: [] }))).problems,
  ).toEqual([{ field: "reasons", code: "required" }])
  const other = await refused(curator.post(`${path}/request-changes`, { reasons: ["other"] }))
  expect(other.problems).toEqual([{ field: "note", code: "note_required" }])

  await curator.post(`${path}/request-changes`, { reasons: ["packing_unclear", "text_unclear"] })
  const listing = await readListing(producer, id)
  expect(listing.status).toBe("changes_requested")
  expect(listing.curator_notes[0]).toMatchObject({ reasons: ["packing_unclear", "text_unclear"] })
  await producer.post(`/producer/listings/${id}`, { lead_time_days: 21 })
  await answerNotes(producer, id)
  await producer.post(`/producer/listings/${id}/submit`)
  const again = await actors.reviewOf(id)
  expect(await isIn(curator, "came_back", again.id)).toBe(true)
  const { review: seen } = await curator.get<{ review: ReviewDetail }>(
    `${desk}/reviews/${again.id}`,
  )
  expect(seen.previous?.lead_time_days).toBe(30)
  expect(seen.snapshot.lead_time_days).toBe(21)
  expect(seen.earlier).toMatchObject([
    { id: review.id, status: "changes_requested", reasons: ["packing_unclear", "text_unclear"] },
  ])
  expect(seen.producer_record).toMatchObject({ revisions_returned: 1, orders: 0, claims: 0 })
  // Approved, its next change is a new case and has not come back.
  await actors.approve(id)
  await producer.post(`/producer/listings/${id}`, { title: completeContent().title })
  await producer.post(`/producer/listings/${id}/submit`)
  expect(await isIn(curator, "came_back", (await actors.reviewOf(id)).id)).toBe(false)
})

test("a rejection is appealed once, with a reason, and judged by others", async () => {
  const { producer, id, review } = await rejected()
  expect(await readListing(producer, id)).toMatchObject({ status: "rejected", can_appeal: true })
  const path = `/producer/listings/${id}/appeal`
  const without = await refused(producer.post(path, { reason: " " }))
  expect(without.problems).toEqual([{ field: "reason", code: "note_required" }])
  const stranger = await actors.producer()
  expect((await refused(stranger.post(path, { reason: "Mine" }))).status).toBe(404)

  await producer.post(path, { reason: "The sample came from another workshop." })
  const appeal = await actors.reviewOf(id)
  expect(appeal).toMatchObject({ is_appeal: true, status: "submitted" })
  expect(appeal.id).not.toBe(review.id)
  const third = await actors.curator("curator3")
  expect(await isIn(third, "appeal", appeal.id)).toBe(true)
  const first = await actors.curator("curator")
  expect(await isIn(first, "for_me", appeal.id)).toBe(false)
  const { review: seen } = await first.get<{ review: ReviewDetail }>(`${desk}/reviews/${appeal.id}`)
  expect(seen.obstacle).toBe("appeal_other_curators")
  expect(seen.appeal_reason).toContain("another workshop")
  const barred = await refused(assess(appeal.id, "curator", 4))
  expect(barred.problems[0]?.code).toBe("appeal_other_curators")
  const back = { reasons: ["text_unclear"] }
  const ended = await refused(first.post(`${desk}/reviews/${appeal.id}/request-changes`, back))
  expect(ended.problems[0]?.code, "nor may they end it").toBe("appeal_other_curators")

  await third.post(`${desk}/reviews/${appeal.id}/request-changes`, back)
  await producer.post(`/producer/listings/${id}`, { lead_time_days: 21 })
  await answerNotes(producer, id)
  await producer.post(`/producer/listings/${id}/submit`)
  const again = await actors.reviewOf(id)
  expect(again.is_appeal, "sent back and handed in again").toBe(true)
  const still = await refused(assess(again.id, "curator2", 4))
  expect(still.problems[0]?.code).toBe("appeal_other_curators")
  await assess(again.id, "curator3", 0)
  await assess(again.id, "curator4", 0)
  expect(await readListing(producer, id)).toMatchObject({ status: "rejected", can_appeal: false })
  expect((await refused(producer.post(path, { reason: "Again" }))).problems[0]?.code).toBe(
    "appeal_used",
  )
})

test("an appeal that other curators find export-grade is published", async () => {
  const { producer, id } = await rejected()
  await producer.post(`/producer/listings/${id}/appeal`, { reason: "Judged by old pictures." })
  const appeal = await actors.reviewOf(id)
  await assess(appeal.id, "curator3", 3)
  await assess(appeal.id, "curator4", 3)
  expect(await readListing(producer, id)).toMatchObject({ status: "approved", is_public: true })

  const path = `${desk}/reviews/${appeal.id}/withdraw`
  const note = { note: "The buyers report mould." }
  await (await actors.curator("curator")).post(path, note)
  expect((await readListing(producer, id)).is_public, "harm ends at once").toBe(false)
})

test("an approval is renewed unchanged from 90 days before its end, and stays public meanwhile", async () => {
  const producer = await actors.producer()
  const { id, handle } = await actors.published(producer)
  const path = `/producer/listings/${id}/renew`
  const early = await refused(producer.post(path))
  expect(early.problems).toEqual([{ field: "status", code: "renewal_too_early" }])
  expect((await readListing(producer, id)).can_renew).toBe(false)

  await withClient(stack.databaseUrl, (client) =>
    client.query("update passport set valid_until = $1 where listing_id = $2", [
      addDays(today, 60),
      id,
    ]),
  )
  const before = await readListing(producer, id)
  expect(before.can_renew).toBe(true)
  await producer.post(path)
  const twice = await refused(producer.post(path))
  expect(twice.problems[0]?.code).toBe("transition_not_allowed")
  const renewal = await actors.reviewOf(id)
  expect(renewal.is_renewal).toBe(true)
  expect((await actors.client.get<{ id: string }>(`/store/listings/${handle}`)).id).toBe(id)
  await actors.approve(id)
  const after = await readListing(producer, id)
  expect(after).toMatchObject({ status: "approved", is_public: true, content: before.content })
  expect(after.export_grade_until! > addDays(today, 300)).toBe(true)
})

test("two of one institution do not decide alone where another could judge, until it is overdue", async () => {
  const id = await actors.submitted(await actors.producer())
  const review = await actors.reviewOf(id)
  await assess(review.id, "curator", 3)
  const { colleague: sister, restore } = await colleagueOf("curator")
  onTestFinished(restore)
  const path = `${desk}/reviews/${review.id}`
  const judging = () => sister.post(`${path}/assessments`, goodAssessment)
  expect((await refused(judging())).problems[0]?.code).toBe("same_institution")
  await withClient(stack.databaseUrl, (client) =>
    client.query("update review set submitted_at = now() - interval '8 days' where id = $1", [
      review.id,
    ]),
  )
  expect(await isIn(sister, "overdue", review.id)).toBe(true)
  await judging()
  const { review: decided } = await sister.get<{ review: ReviewDetail }>(path)
  expect(decided.status).toBe("approved")
})

/** Another curator, of the same institution until `restore`. */
async function colleagueOf(which: Parameters<typeof actors.curator>[0]) {
  type Me = { curator: { id: string; institution: string } }
  const own = await (await actors.curator(which)).get<Me>(`${desk}/me`)
  const colleague = await actors.curator("curator5")
  const { curator } = await colleague.get<Me>(`${desk}/me`)
  const join = (institution: string) =>
    withClient(stack.databaseUrl, async (client) => {
      await client.query("update curator set institution = $1 where id = $2", [
        institution,
        curator.id,
      ])
    })
  await join(own.curator.institution)
  return { colleague, restore: () => join(curator.institution) }
}

test("two persons end a suspension; the same one twice does not", async () => {
  const producer = await actors.producer()
  const [first, second] = [await actors.curator("curator"), await actors.curator("curator2")]
  const path = `${desk}/producers/${producer.id}`
  await first.post(`${path}/suspend`, { note: "A complaint" })
  const standing = async () => (await producer.get<ProducerMe>("/producer/me")).status

  const { producer: proposed } = await first.post<{ producer: { reinstatement_by: string } }>(
    `${path}/verify`,
    {},
  )
  expect(proposed.reinstatement_by).toBeTruthy()
  expect(await standing()).toBe("suspended")
  const again = await refused(first.post(`${path}/verify`, {}))
  expect(again.problems).toEqual([{ field: "status", code: "reinstatement_own" }])
  await second.post(`${path}/verify`, {})
  expect(await standing()).toBe("verified")

  await second.post(`${path}/suspend`, { note: "Another complaint" })
  await second.post(`${path}/verify`, {})
  expect(await standing(), "an earlier proposal counts no more").toBe("suspended")
})

test("each queue says how many wait in it, and filters by region and kind of goods", async () => {
  const id = await actors.submitted(await actors.producer())
  const review = await actors.reviewOf(id)
  const curator = await actors.curator("curator4")
  const { queues } = await queued(curator, "first")
  expect(Object.keys(queues)).toEqual([...reviewQueues])
  expect(queues.first).toBeGreaterThan(0)
  expect(queues.for_me).toBeGreaterThanOrEqual(queues.first)
  const isFound = async (filter: string) =>
    (await find(curator, `queue=first&${filter}`)).some((row) => row.id === review.id)
  expect(await isFound("province=ID-KU&category=craft")).toBe(true)
  expect(await isFound("category=craft/rattan")).toBe(true)
  expect(await isFound("category=craft/rat")).toBe(false)
  expect(await isFound("category=food")).toBe(false)
  expect(await isFound("province=ID-BT")).toBe(false)
  const operator = await actors.curator("admin")
  expect((await queued(operator, "for_me")).reviews, "an operator judges nothing").toEqual([])
})

test("a case is taken on, handed to somebody who may judge it, and is nobody's while they are away", async () => {
  const id = await actors.submitted(await actors.producer())
  const review = await actors.reviewOf(id)
  const path = `${desk}/reviews/${review.id}/assign`
  const [one, two] = [await actors.curator("curator3"), await actors.curator("curator4")]
  type Me = { curator: { id: string; away_until: string | null } }
  const idOf = async (curator: Client) => (await curator.get<Me>(`${desk}/me`)).curator.id
  const take = async (curator: Client, of: string | null) =>
    (await curator.post<{ review: ReviewDetail }>(path, { curator_id: of })).review.assigned_to
  expect(await isIn(one, "unassigned", review.id)).toBe(true)
  expect(await take(one, await idOf(one))).toMatchObject({ id: await idOf(one) })
  expect(await isIn(one, "taken", review.id)).toBe(true)
  expect(await isIn(two, "taken", review.id)).toBe(false)
  expect(await isIn(two, "unassigned", review.id)).toBe(false)
  const nobody = await refused(take(one, "cur_none"))
  expect(nobody.problems).toEqual([{ field: "curator_id", code: "invalid_choice" }])

  await two.post(`${desk}/me`, { away_until: addDays(today, 3) })
  onTestFinished(async () => void (await two.post(`${desk}/me`, { away_until: null })))
  const away = await refused(take(one, await idOf(two)))
  expect(away.problems).toEqual([{ field: "curator_id", code: "curator_away" }])
  await two.post(`${desk}/me`, { away_until: null })
  await take(one, await idOf(two))
  expect(await isIn(two, "taken", review.id)).toBe(true)
  await two.post(`${desk}/me`, { away_until: today })
  expect(await isIn(one, "unassigned", review.id), "who has it is away").toBe(true)
  const past = await refused(two.post(`${desk}/me`, { away_until: addDays(today, -1) }))
  expect(past.problems).toEqual([{ field: "away_until", code: "date_in_past" }])

  const operator = await actors.curator("admin")
  expect((await refused(operator.post(path, { curator_id: null }))).status).toBe(403)
  await assess(review.id, "curator", 3)
  const judged = await refused(take(one, await idOf(await actors.curator("curator"))))
  expect(judged.problems).toEqual([{ field: "curator_id", code: "already_assessed" }])
})

test("a near price, lead time and capacity of a public listing go live at once and are logged; more is judged", async () => {
  const producer = await actors.producer()
  const { id, handle } = await actors.published(producer)
  const path = `/producer/listings/${id}`
  const before = await readListing(producer, id)
  const tiers = before.content.tiers.map((tier) => ({ ...tier, usd: tier.usd * 1.2 }))
  await producer.post(path, { tiers, lead_time_days: 21, capacity_per_month: 500 })
  expect((await readListing(producer, id)).light_changes).toEqual([
    "tiers",
    "lead_time_days",
    "capacity_per_month",
  ])
  await producer.post(`${path}/submit`)
  const after = await readListing(producer, id)
  expect(after).toMatchObject({ status: "approved", is_public: true, revision: before.revision })
  expect(after.export_grade_until).toBe(before.export_grade_until)
  type Shown = { lead_time_days: number; tiers: { usd: number }[] }
  const shown = await actors.client.get<Shown>(`/store/listings/${handle}`)
  expect(shown.lead_time_days).toBe(21)
  expect(shown.tiers[0]?.usd).toBe(16.8)
  const { rows } = await withClient(stack.databaseUrl, (client) =>
    client.query(
      "select l.note from curation_log l join review r on r.id = l.subject_id where r.listing_id = $1 and l.action = 'amended'",
      [id],
    ),
  )
  expect(rows).toEqual([{ note: "tiers, lead_time_days, capacity_per_month" }])

  // Measured from what was approved: one step more is a review.
  const more = after.content.tiers.map((tier) => ({ ...tier, usd: tier.usd + 0.5 }))
  await producer.post(path, { tiers: more })
  expect((await readListing(producer, id)).light_changes).toBeNull()
  await producer.post(`${path}/submit`)
  expect((await readListing(producer, id)).status).toBe("submitted")
  expect((await actors.reviewOf(id)).listing_id).toBe(id)
})

test("a small change after a larger one was sent back leaves the public revision as the newest", async () => {
  const producer = await actors.producer()
  const { id } = await actors.published(producer)
  const path = `/producer/listings/${id}`
  const { content: approved } = await readListing(producer, id)
  await producer.post(path, { place: "Long Peso" })
  await producer.post(`${path}/submit`)
  const { id: larger } = await actors.reviewOf(id)
  const curator = await actors.curator("curator")
  await curator.post(`${desk}/reviews/${larger}/request-changes`, { reasons: ["text_unclear"] })
  await producer.post(path, { place: approved.place, lead_time_days: 21 })
  await producer.post(`${path}/submit`)
  const now = await readListing(producer, id)
  expect(now).toMatchObject({ status: "approved", is_public: true })
  expect(now.content).toMatchObject({ place: approved.place, lead_time_days: 21 })
})

test("what a producer gave up before anybody saw it is no curator's to read", async () => {
  const producer = await actors.producer()
  const { id } = await actors.published(producer)
  await producer.post(`/producer/listings/${id}`, { place: "Long Peso" })
  await producer.post(`/producer/listings/${id}/discard-edit`)
  const curator = await actors.curator("curator")
  const reviews = await find(curator, "status=taken_back")
  expect(reviews.some(({ listing_id }) => listing_id === id)).toBe(false)
})
