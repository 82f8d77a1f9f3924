import type { ReviewDetail } from "@serumpun/backend/src/contracts/curation.ts"
import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import { expect, inject, test } from "vitest"
import type { Client } from "../../scripts/http/client.ts"
import { withClient } from "../../scripts/start/setup-marks.ts"
import { createActors, goodAssessment, refused } from "../support/actors.ts"
import { answerNotes } from "../support/listing-notes.ts"
import { joinedMember } from "../support/people.ts"

const stack = inject("stack")
const actors = createActors(stack)
const desk = "/admin/curation/reviews"

const read = async (own: Client, id: string) =>
  (await own.get<{ listing: ProducerListing }>(`/producer/listings/${id}`)).listing
const submit = (own: Client, id: string) => own.post(`/producer/listings/${id}/submit`)

/** A listing that was sent back as incomplete, with a reason of the list and a note. */
async function sentBack() {
  const producer = await actors.producer()
  const id = await actors.submitted(producer)
  const { id: review } = await actors.reviewOf(id)
  const curator = await actors.curator("curator")
  const body = { reasons: ["packing_unclear", "other"], note: "Say what it is lined with." }
  await curator.post(`${desk}/${review}/request-changes`, body)
  const { notes } = await read(producer, id)
  const answer = (own: Client, index: number, change: object) => {
    const { id: note, stamp } = notes[index]!
    return own.post<{ listing: ProducerListing }>(`/producer/listings/${id}/notes/${note}`, {
      ...{ answer: null, is_done: false, based_on: stamp },
      ...change,
    })
  }
  return { producer, id, review, curator, notes, answer }
}

test("a listing is not sent again before each note is answered, and the next curator reads the answers", async () => {
  const { producer, id, curator, notes, answer } = await sentBack()
  expect(notes.map(({ about, text }) => [about, text])).toEqual([
    [{ reason: "packing_unclear" }, ""],
    [null, "Say what it is lined with."],
  ])
  const open = notes.map((note) => ({ field: `notes.${note.id}`, code: "note_open" }))
  expect((await refused(submit(producer, id))).problems).toEqual(open)
  // The gate stands in front of an edited draft too, and the page names it.
  await producer.post(`/producer/listings/${id}`, { lead_time_days: 21 })
  expect((await read(producer, id)).problems).toEqual(open)
  expect((await refused(answer(producer, 0, {}))).problems).toEqual([
    { field: "answer", code: "required" },
  ])
  await answer(producer, 0, { is_done: true })
  expect((await refused(submit(producer, id))).problems).toEqual(open.slice(1))
  await answer(producer, 1, { answer: "  The lining is a secret of the house. " })
  await submit(producer, id)
  const { id: again } = await actors.reviewOf(id)
  const { review } = await curator.get<{ review: ReviewDetail }>(`${desk}/${again}`)
  expect(review.asked_before.map(({ answer, is_done }) => [answer, is_done])).toEqual([
    [null, true],
    ["The lining is a secret of the house.", false],
  ])
  const sent = await read(producer, id)
  expect(sent.notes).toEqual([])
  expect(sent.answered_notes, "they read what they answered").toEqual(review.asked_before)
  const late = await refused(answer(producer, 1, { is_done: true }))
  expect(late.problems).toMatchObject([{ field: "status", code: "transition_not_allowed" }])
})

test("each judgement that does not approve asks what both curators wrote", async () => {
  const producer = await actors.producer()
  const id = await actors.submitted(producer)
  const { id: review } = await actors.reviewOf(id)
  const scores = { ...goodAssessment.scores, quality: 1 }
  const first = { ...goodAssessment, scores, notes: { quality: "Thin." }, comment: "Nice colours." }
  const second = { ...goodAssessment, scores, notes: { quality: "It splits." } }
  await (await actors.curator("curator")).post(`${desk}/${review}/assessments`, first)
  expect((await read(producer, id)).notes, "nobody has decided yet").toEqual([])
  await (await actors.curator("curator2")).post(`${desk}/${review}/assessments`, second)
  const { status, notes } = await read(producer, id)
  expect(status).toBe("changes_requested")
  expect(notes.map(({ text }) => text)).toEqual(["Thin.", "Nice colours.", "It splits."])
  expect(notes[0]).toMatchObject({ about: { criterion: "quality" }, answer: null, is_done: false })
  expect(new Set(notes.map(({ institution }) => institution)).size).toBe(2)
  await answerNotes(producer, id)
  await submit(producer, id)
  await actors.approve(id)
  const approved = { status: "approved", notes: [], answered_notes: [] }
  expect(await read(producer, id)).toMatchObject(approved)
})

test("of two who answer one note the later learns what stands there, and a second tap is the first", async () => {
  const { producer, id, notes, answer } = await sentBack()
  const both = await Promise.allSettled([
    answer(producer, 1, { answer: "It is cotton." }),
    answer(producer, 1, { is_done: true }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
  const [standing] = (await read(producer, id)).notes.slice(1)
  const won = { answer: standing!.answer, is_done: standing!.is_done }
  await answer(producer, 1, won)
  expect((await read(producer, id)).notes[1]?.stamp, "nothing was written anew").toBe(
    standing?.stamp,
  )
  const later = answer(producer, 1, { answer: "Linen.", based_on: notes[1]?.stamp })
  expect((await refused(later)).problems).toEqual([{ field: "answer", code: "note_answered" }])
  await answer(producer, 1, { answer: "Linen.", based_on: standing?.stamp })
  expect((await read(producer, id)).notes[1]).toMatchObject({ answer: "Linen.", is_done: false })
})

test("another producer's note looks missing, also below a listing of one's own", async () => {
  const { producer, id, notes, answer } = await sentBack()
  const other = await sentBack()
  const body = { answer: "Mine", is_done: true, based_on: notes[0]?.stamp }
  expect((await refused(answer(other.producer, 0, body))).status).toBe(404)
  const below = `/producer/listings/${other.id}/notes/${notes[0]?.id}`
  expect((await refused(other.producer.post(below, body))).status).toBe(404)
  const asBusiness = `/producer/business-notes/${notes[0]?.id}`
  const plain = { answer: "Mine", is_done: true }
  expect((await refused(producer.post(asBusiness, plain))).status).toBe(404)
  expect((await read(producer, id)).notes[0]?.answer).toBeNull()
})

test("a helper answers, and does not send", async () => {
  const { producer, id, answer } = await sentBack()
  const helper = await joinedMember(stack, actors, producer, "helper")
  await answer(helper, 0, { is_done: true })
  await answer(helper, 1, { is_done: true })
  expect((await refused(submit(helper, id))).status).toBe(403)
  await submit(producer, id)
  expect((await read(producer, id)).status).toBe("submitted")
})

test("what was taken out of review keeps its answers, and they can be changed", async () => {
  const { producer, id, answer } = await sentBack()
  await answer(producer, 0, { is_done: true })
  await answer(producer, 1, { answer: "Cotton." })
  await submit(producer, id)
  await producer.post(`/producer/listings/${id}/take-back`)
  const { status, notes, problems } = await read(producer, id)
  expect([status, notes.map((note) => note.answer), problems]).toEqual([
    "draft",
    [null, "Cotton."],
    [],
  ])
  await answer(producer, 1, { answer: "Linen.", based_on: notes[1]?.stamp })
  await submit(producer, id)
})

test("an appeal answers nothing, and its curators do not read what it contests", async () => {
  const producer = await actors.producer()
  const id = await actors.submitted(producer)
  const { id: review } = await actors.reviewOf(id)
  const scores = Object.fromEntries(Object.keys(goodAssessment.scores).map((key) => [key, 0]))
  const notes = Object.fromEntries(Object.keys(scores).map((key) => [key, "Nothing is right."]))
  for (const which of ["curator", "curator2"] as const)
    await (
      await actors.curator(which)
    ).post(`${desk}/${review}/assessments`, { ...goodAssessment, scores, notes })
  expect(await read(producer, id)).toMatchObject({ status: "rejected" })
  expect((await read(producer, id)).notes).toHaveLength(12)
  await producer.post(`/producer/listings/${id}/appeal`, { reason: "Judged by old pictures." })
  const { id: appeal } = await actors.reviewOf(id)
  const other = await actors.curator("curator3")
  const seen = await other.get<{ review: ReviewDetail }>(`${desk}/${appeal}`)
  expect(seen.review.asked_before).toEqual([])
  await producer.post(`/producer/listings/${id}/take-back`)
  await submit(producer, id)
})

test("a listing that was sent back before there were notes is sent again as before", async () => {
  const { producer, id } = await sentBack()
  await withClient(stack.databaseUrl, (client) =>
    client.query("delete from business_note where listing_id = $1", [id]),
  )
  const { notes, curator_notes } = await read(producer, id)
  expect([notes, curator_notes[0]?.text]).toEqual([[], "Say what it is lined with."])
  await submit(producer, id)
})
