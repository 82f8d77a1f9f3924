import type { BusinessNoteView } from "@serumpun/backend/src/contracts/business-note.ts"
import type { ProducerMe } from "@serumpun/backend/src/contracts/producer.ts"
import type { CurationProducer } from "@serumpun/backend/src/readers/curation-producers.ts"
import { inEveryLocale } from "@serumpun/domain/locales"
import { expect, inject, test } from "vitest"
import { withClient } from "../../scripts/start/setup-marks.ts"
import { allRows } from "../support/all-rows.ts"
import { createActors, refused, showEvidence } from "../support/actors.ts"

const stack = inject("stack")
const actors = createActors(stack)
const text = inEveryLocale(() => "We weave rattan from the upper Kayan into bags for daily use.")

/** A business that was asked for three changes, one per line. */
async function sentBack() {
  const producer = await actors.newProducer()
  await producer.post("/producer/me", { headline: text, story: text })
  await showEvidence(producer)
  await producer.post("/producer/me/submit")
  const curator = await actors.curator("curator")
  const note = "The NIB printout is blurred.\n\n Give the village. \nWho is the contact?"
  await curator.post(`/admin/curation/producers/${producer.id}/request-changes`, { note })
  const notes = (await producer.get<ProducerMe>("/producer/me")).notes
  const answer = (id: string, change: object) =>
    producer.post<{ notes: BusinessNoteView[] }>(`/producer/business-notes/${id}`, {
      ...{ answer: null, is_done: false },
      ...change,
    })
  return { producer, curator, notes, answer }
}

test("each note is answered or done before the business is sent again, and curators read the answers", async () => {
  const { producer, curator, notes, answer } = await sentBack()
  expect(notes.map((note) => note.text)).toEqual([
    "The NIB printout is blurred.",
    "Give the village.",
    "Who is the contact?",
  ])
  const [first, second, third] = notes.map(({ id }) => id)
  const submit = () => producer.post<ProducerMe>("/producer/me/submit")
  expect((await refused(submit())).problems).toEqual(
    notes.map(({ id }) => ({ field: `notes.${id}`, code: "note_open" })),
  )
  await answer(first!, { is_done: true })
  await answer(second!, { answer: "  Long Pelban. " })
  await answer(third!, { answer: " " })
  expect((await refused(submit())).problems).toEqual([
    { field: `notes.${third}`, code: "note_open" },
  ])
  await answer(third!, { answer: "Dewi, by WhatsApp." })
  expect((await submit()).status).toBe("submitted")
  const list = "/admin/curation/producers?status=submitted"
  const producers = await allRows<CurationProducer>(curator, list, "producers")
  const shown = producers.find(({ id }) => id === producer.id)?.notes
  expect(shown?.map((note) => note.answer ?? note.is_done)).toEqual([
    true,
    "Long Pelban.",
    "Dewi, by WhatsApp.",
  ])
  expect((await refused(answer(third!, { answer: "Too late" }))).problems[0]?.field).toBe("status")
})

test("another producer's note looks missing, and a second round asks anew", async () => {
  const { producer, curator, notes, answer } = await sentBack()
  const stranger = await actors.newProducer()
  const path = `/producer/business-notes/${notes[0]?.id}`
  const body = { answer: "Mine", is_done: true }
  expect((await refused(stranger.post(path, body))).status).toBe(404)
  expect((await producer.get<ProducerMe>("/producer/me")).notes[0]?.answer).toBeNull()
  for (const { id } of notes) await answer(id, { is_done: true })
  await producer.post("/producer/me/submit")
  const note = "Still blurred."
  await curator.post(`/admin/curation/producers/${producer.id}/request-changes`, { note })
  const again = (await producer.get<ProducerMe>("/producer/me")).notes
  expect(again).toMatchObject([{ text: note, answer: null, is_done: false }])
  expect((await refused(answer(notes[0]!.id, body))).status).toBe(404)
})

test("a business that was sent back before there were notes can be sent again", async () => {
  const { producer } = await sentBack()
  await withClient(stack.databaseUrl, (client) =>
    client.query("delete from business_note where producer_id = $1", [producer.id]),
  )
  const me = await producer.get<ProducerMe>("/producer/me")
  expect([me.notes, me.changes_note?.includes("blurred")]).toEqual([[], true])
  expect((await producer.post<ProducerMe>("/producer/me/submit")).status).toBe("submitted")
})
