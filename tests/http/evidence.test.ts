import { expect, inject, test } from "vitest"
import type { EvidenceView, ProducerMe } from "@serumpun/backend/src/contracts/producer.ts"
import { inEveryLocale } from "@serumpun/domain/locales"
import { allRows } from "../support/all-rows.ts"
import { createActors, picture, refused, showEvidence } from "../support/actors.ts"

const stack = inject("stack")
const actors = createActors(stack)

async function newBusiness() {
  const producer = await actors.newProducer()
  const text = inEveryLocale(() => "We weave rattan from the upper Kayan into bags for daily use.")
  await producer.post("/producer/me", { headline: text, story: text })
  return producer
}

async function upload(content: Buffer, name: string, kind = "nib") {
  const form = new FormData()
  form.set("file", new Blob([new Uint8Array(content)]), name)
  form.set("data", JSON.stringify({ kind }))
  return form
}

test("nobody asks to be verified, or is, without showing the NIB and the place", async () => {
  const producer = await newBusiness()
  const missing = await refused(producer.post("/producer/me/submit"))
  expect(missing.problems).toEqual([
    { field: "evidence.nib", code: "evidence_missing" },
    { field: "evidence.site", code: "evidence_missing" },
  ])
  await showEvidence(producer)
  const me = await producer.get<ProducerMe>("/producer/me")
  expect(me.evidence.map(({ kind }) => kind)).toEqual(["nib", "site"])
  expect((await producer.post<ProducerMe>("/producer/me/submit")).status).toBe("submitted")
})

test("curators open the files, and no other producer, buyer or passer-by", async () => {
  const producer = await newBusiness()
  await showEvidence(producer)
  await producer.post("/producer/me/submit")
  const curator = await actors.curator("curator")
  const list = "/admin/curation/producers?status=submitted"
  type Row = { id: string; evidence: EvidenceView[] }
  const producers = await allRows<Row>(curator, list, "producers")
  const [shown] = producers.find(({ id }) => id === producer.id)!.evidence
  const path = `/admin/curation/evidence/${shown!.id}/file`
  expect((await curator.file(path)).content).toEqual(await picture())
  expect((await producer.file(`/producer/evidence/${shown!.id}`)).content).toEqual(await picture())
  const [stranger, buyer] = [await actors.producer(), await actors.buyer()]
  expect((await refused(stranger.file(`/producer/evidence/${shown!.id}`))).status).toBe(404)
  expect((await refused(stranger.delete(`/producer/evidence/${shown!.id}`))).status).toBe(404)
  for (const other of [stranger, buyer, actors.client])
    expect((await refused(other.file(path))).status).toBe(401)
})

test("a wrong file is refused with its reason, and taken back before curators have it only", async () => {
  const producer = await newBusiness()
  const post = async (content: Buffer, name: string, kind?: string) =>
    refused(producer.post("/producer/evidence", await upload(content, name, kind)))
  expect((await post(Buffer.from("hello"), "nib.pdf")).problems[0]?.code).toBe("file_type")
  expect((await post(Buffer.alloc(0), "nib.pdf")).problems[0]?.code).toBe("file_empty")
  expect((await post(await picture(), "nib.jpg", "passport")).problems[0]?.field).toBe("kind")
  await showEvidence(producer)
  const { evidence } = await producer.get<ProducerMe>("/producer/me")
  const path = `/producer/evidence/${evidence[0]!.id}`
  await producer.delete(path)
  expect((await refused(producer.post("/producer/me/submit"))).problems).toHaveLength(1)
  await producer.post("/producer/evidence", await upload(await picture(), "nib.jpg"))
  await producer.post("/producer/me/submit")
  const kept = (await producer.get<ProducerMe>("/producer/me")).evidence[0]!
  const late = await refused(producer.delete(`/producer/evidence/${kept.id}`))
  expect(late.problems[0]?.code).toBe("transition_not_allowed")
})
