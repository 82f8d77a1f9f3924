import { expect, inject, onTestFinished, test } from "vitest"
import type { ListingDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { ReviewDetail } from "@serumpun/backend/src/contracts/curation.ts"
import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import type { RubricEdition } from "@serumpun/backend/src/contracts/rubrics.ts"
import { addDays } from "@serumpun/domain/days"
import { rubricGroups } from "@serumpun/domain/rubrics/groups"
import type { RubricContent } from "@serumpun/domain/rubrics/rubric"
import type { Client } from "../../scripts/http/client.ts"
import { withClient } from "../../scripts/start/setup-marks.ts"
import { completeContent, createActors, goodAssessment, refused, today } from "../support/actors.ts"

const stack = inject("stack")
const actors = createActors(stack)
const desk = "/admin/curation"
const path = `${desk}/rubrics`

type Answer = { rubric: RubricEdition }
const rubricsOf = async (client: Client) =>
  (await client.get<{ rubrics: RubricEdition[] }>(path)).rubrics
const inForce = async (client: Client, group: string) =>
  (await rubricsOf(client)).find((one) => one.group === group && one.state === "in_force")!
const readReview = async (client: Client, id: string) =>
  (await client.get<{ review: ReviewDetail }>(`${desk}/reviews/${id}`)).review
const passportOf = async (handle: string) =>
  (await actors.client.get<ListingDetail>(`/store/listings/${handle}?locale=ja`)).passport

const added = {
  ...{ key: "dye_depth", weight: 4 },
  name: { en: "Depth of the dye", id: "Kedalaman warna" },
  looks_at: { en: "Both sides of the cloth.", id: "Kedua sisi kain." },
  levels: Array.from({ length: 5 }, (_, score) => ({
    en: `Level ${score}`,
    id: `Tingkat ${score}`,
  })),
}

/** The next edition of a group, in force from today; put back as it was when the test is over. */
async function enforce(operator: Client, group: string, content: RubricContent) {
  const draft = async (of: RubricContent) => {
    const { rubric } = await operator.post<Answer>(path, { group, content: of })
    await operator.post(`${path}/${rubric.id}/enforce`, { from_day: today })
    return rubric
  }
  const before = await inForce(operator, group)
  const edition = await draft(content)
  onTestFinished(async () => void (await draft(before.content)))
  return { before, edition }
}

test("everybody of the desk reads the rubrics, operators alone write them, and nothing half-written stays", async () => {
  const operator = await actors.curator("admin")
  const curator = await actors.curator("curator")
  const rubrics = await rubricsOf(curator)
  for (const group of rubricGroups) {
    const found = rubrics.filter((one) => one.group === group && one.state === "in_force")
    expect(found.length, group).toBe(1)
    expect(found[0]?.content.criteria.length).toBeGreaterThanOrEqual(6)
  }
  const { content } = await inForce(operator, "furniture")
  const body = { group: "furniture", content }
  expect((await refused(curator.post(path, body))).status).toBe(403)
  for (const stranger of [await actors.producer(), actors.client])
    expect([401, 403]).toContain((await refused(stranger.get(path))).status)

  const wrong = {
    ...content,
    gates: content.gates.slice(0, 1),
    criteria: [...content.criteria, { ...added, name: { en: "Depth" } }],
  }
  const { status, problems } = await refused(
    operator.post(path, { group: "furniture", content: wrong }),
  )
  expect(status).toBe(400)
  expect(problems).toContainEqual({
    field: "content.gates.destination_documents",
    code: "required",
  })
  expect(problems).toContainEqual({ field: "content.criteria.6.name.id", code: "required" })
  expect((await rubricsOf(operator)).filter(({ group }) => group === "furniture").length).toBe(1)

  const { rubric } = await operator.post<Answer>(path, body)
  expect(rubric).toMatchObject({ number: 2, state: "draft", from_day: null })
  expect((await inForce(operator, "furniture")).number, "a draft counts for nobody").toBe(1)
  const early = await refused(
    operator.post(`${path}/${rubric.id}/enforce`, { from_day: addDays(today, -1) }),
  )
  expect(early.problems).toEqual([{ field: "from_day", code: "date_in_past" }])
  for (const [method, at] of [
    ["post", `${path}/${rubric.id}`],
    ["post", `${path}/${rubric.id}/enforce`],
    ["delete", `${path}/${rubric.id}`],
  ] as const)
    expect((await refused(curator[method](at, { content, from_day: today }))).status).toBe(403)
  await operator.post(`${path}/${rubric.id}`, { content, note: "Asked for by buyers" })
  await operator.delete(`${path}/${rubric.id}`)
  expect((await rubricsOf(operator)).some(({ id }) => id === rubric.id)).toBe(false)
})

test("an edition in force stays as it is; a case keeps the one it was begun with, and marks given before stay", async () => {
  const operator = await actors.curator("admin")
  const [first, second] = [await actors.curator("curator"), await actors.curator("curator2")]
  const producer = await actors.producer()
  const textile = { category: "textile/weaving" as const }
  const begun = await actors.submitted(producer, textile)
  const { id: begunId } = await actors.reviewOf(begun)
  await first.post(`${desk}/reviews/${begunId}/assessments`, goodAssessment)

  const { content } = await inForce(operator, "textile")
  const { before, edition } = await enforce(operator, "textile", {
    ...content,
    criteria: [...content.criteria, added],
  })
  const late = await refused(operator.post(`${path}/${edition.id}`, { content }))
  expect(late.problems).toEqual([{ field: "from_day", code: "rubric_in_force" }])
  const twice = await refused(
    operator.post(`${path}/${edition.id}/enforce`, { from_day: addDays(today, 3) }),
  )
  expect(twice.problems[0]?.code).toBe("rubric_in_force")

  expect((await readReview(second, begunId)).rubric.number).toBe(before.number)
  await second.post(`${desk}/reviews/${begunId}/assessments`, goodAssessment)
  const { listing } = await producer.get<{ listing: ProducerListing }>(
    `/producer/listings/${begun}`,
  )
  const passport = await passportOf(listing.handle)
  expect(passport.rubric).toMatchObject({ group: "textile", edition: before.number })
  expect([passport.mean, Object.keys(passport.scores).length]).toEqual([3, 6])

  const next = await actors.submitted(producer, textile)
  const { id } = await actors.reviewOf(next)
  const at = `${desk}/reviews/${id}/assessments`
  const lacking = await refused(first.post(at, goodAssessment))
  expect(lacking.problems).toEqual([{ field: "scores.dye_depth", code: "out_of_range" }])
  const scores = { ...goodAssessment.scores, dye_depth: 1 }
  const silent = await refused(first.post(at, { ...goodAssessment, scores }))
  expect(silent.problems).toEqual([{ field: "notes.dye_depth", code: "note_required" }])
  const whole = { ...goodAssessment, scores, notes: { dye_depth: "White inside." } }
  await first.post(at, whole)
  await second.post(at, whole)
  const back = await producer.get<{ listing: ProducerListing }>(`/producer/listings/${next}`)
  // Three everywhere is not enough where what weighs most has one point.
  expect(back.listing.status).toBe("changes_requested")
  expect(back.listing.curator_notes[0]?.tasks).toMatchObject([
    { criterion: "dye_depth", name: { id: "Kedalaman warna" }, text: "White inside." },
  ])
})

test("a change of a public listing reopens what it touches; the rest keeps its score, date and end", async () => {
  const producer = await actors.producer()
  const { id, handle } = await actors.published(producer)
  const before = await passportOf(handle)
  const change = async (body: object) => {
    await producer.post(`/producer/listings/${id}`, body)
    await producer.post(`/producer/listings/${id}/submit`)
    return actors.reviewOf(id)
  }
  const { title } = completeContent()
  const review = await change({ title })
  const [first, second] = [await actors.curator("curator"), await actors.curator("curator2")]
  const seen = await readReview(first, review.id)
  expect(seen.is_partial).toBe(true)
  expect(Object.keys(seen.carried?.scores ?? {}).sort()).toEqual(
    ["capacity", "continuity", "packaging", "quality", "sustainability"].sort(),
  )
  expect(seen.carried?.scores.quality).toEqual({ score: 3, revision: 1, judged_on: today })
  expect(Object.keys(seen.carried?.gates ?? {})).toEqual(["destination_documents"])

  const at = `${desk}/reviews/${review.id}/assessments`
  const part = { ...goodAssessment, scores: { design: 4 }, gates: { legality: true } }
  const none = await refused(first.post(at, { ...part, scores: {} }))
  expect(none.problems).toEqual([{ field: "scores.design", code: "out_of_range" }])
  await first.post(at, part)
  // A program that knows nothing of it sends all: what is carried is not changed by that.
  const low = { ...goodAssessment.scores, quality: 2, design: 4 }
  await second.post(at, { ...goodAssessment, scores: low })
  const after = await passportOf(handle)
  expect(after.scores).toEqual({ ...before.scores, design: 4 })
  expect(after.judged_before.quality).toEqual({ revision: 1, judged_on: today })
  expect(after.judged_before.design).toBeUndefined()
  expect(after.valid_until).toBe(before.valid_until)

  const again = await change({ markets: ["EU"] })
  const third = await readReview(first, again.id)
  expect(third.carried?.scores).toMatchObject({
    quality: { score: 3, revision: 1 },
    design: { score: 4, revision: 2 },
  })
  expect(Object.keys(third.carried?.scores ?? {})).not.toContain("packaging")
  const whole = await actors.submitted(producer)
  expect((await actors.reviewOf(whole)).is_partial, "a new listing").toBe(false)
})

test("another kind of good is judged whole", async () => {
  const producer = await actors.producer()
  const { id } = await actors.published(producer)
  await producer.post(`/producer/listings/${id}`, { category: "craft/weaving" })
  await producer.post(`/producer/listings/${id}/submit`)
  const { review } = await (
    await actors.curator("curator")
  ).get<{ review: ReviewDetail }>(`${desk}/reviews/${(await actors.reviewOf(id)).id}`)
  expect([review.is_partial, review.carried]).toEqual([false, null])
})

const approvedOf = (listing_id: string) =>
  withClient(stack.databaseUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      "select id from review where listing_id = $1 and status = 'approved'",
      [listing_id],
    )
    return rows[0]?.id
  })

test("what was withdrawn for harm does not come back by a change of a part", async () => {
  const producer = await actors.producer()
  const { id } = await actors.published(producer)
  const curator = await actors.curator("curator")
  const approved = await approvedOf(id)
  await producer.post(`/producer/listings/${id}`, { title: completeContent().title })
  await producer.post(`/producer/listings/${id}/submit`)
  const open = await actors.reviewOf(id)
  const at = `${desk}/reviews/${open.id}`
  const part = { ...goodAssessment, scores: { design: 4 }, gates: { legality: true } }
  await curator.post(`${at}/assessments`, part)
  await curator.post(`${desk}/reviews/${approved}/withdraw`, { note: "Buyers report mould." })

  // Judged in part, it goes back by itself, and its producer reads why.
  const second = await actors.curator("curator2")
  expect((await refused(second.post(`${at}/assessments`, part))).status).toBe(400)
  const { listing } = await producer.get<{ listing: ProducerListing }>(`/producer/listings/${id}`)
  expect(listing.status).toBe("changes_requested")
  expect(listing.curator_notes.flatMap(({ reasons }) => reasons)).toEqual(["basis_gone"])
  await producer.post(`/producer/listings/${id}/submit`)
  expect((await actors.reviewOf(id)).is_partial, "judged whole").toBe(false)
})

test("a part that nobody has judged when the approval ends is judged whole", async () => {
  const producer = await actors.producer()
  const { id } = await actors.published(producer)
  const curator = await actors.curator("curator")
  const approved = await approvedOf(id)
  await producer.post(`/producer/listings/${id}`, { title: completeContent().title })
  await producer.post(`/producer/listings/${id}/submit`)
  const open = await actors.reviewOf(id)
  expect(open.is_partial).toBe(true)
  await curator.post(`${desk}/reviews/${approved}/withdraw`, { note: "Buyers report mould." })
  expect(await readReview(curator, open.id)).toMatchObject({ carried: null, obstacle: null })
  await curator.post(`${desk}/reviews/${open.id}/assessments`, goodAssessment)
})
