import { randomUUID } from "node:crypto"
import type { DemandAnswer, DemandTaskAnswer } from "@serumpun/backend/src/contracts/demand.ts"
import type { ProducerOverview } from "@serumpun/backend/src/contracts/overview.ts"
import { dayIn } from "@serumpun/domain/days"
import { beforeAll, expect, inject, test } from "vitest"
import type { Client } from "../../scripts/http/client.ts"
import { prepareSecrets } from "../../scripts/start/secrets.ts"
import { CLIENT_HEADER, signClient } from "../../storefront/app/lib/http/client-header.server.ts"
import { createActors, refused } from "../support/actors.ts"
import { batchOf, freshWish, soughtRow, wishOf } from "../support/demand.ts"

const stack = inject("stack")
const actors = createActors(stack)
let secret: string
let curator: Client
let operator: Client

beforeAll(async () => {
  secret = (await prepareSecrets(stack.dataDir)).storefront_secret
  curator = await actors.curator("curator")
  operator = await actors.curator("admin")
})

const post = async (batch: object, header?: string) => {
  const response = await fetch(`${stack.backendUrl}/hooks/sought`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(header === undefined ? {} : { [CLIENT_HEADER]: header }),
    },
    body: JSON.stringify(batch),
  })
  return { status: response.status, answer: (await response.json()) as { counted?: boolean } }
}
const asStorefront = () => signClient({ address: "", agent: "storefront" }, secret)
const tell = (batch: object) => post(batch, asStorefront())

const makeTask = async (text: string, note = "") => {
  const row = await wishOf(curator, text)
  const body = { sought_id: row!.id, note }
  return curator.post<DemandTaskAnswer>("/admin/demand/tasks", body)
}

test("a batch counts once, however often it arrives, and two batches add up", async () => {
  const text = freshWish()
  const batch = batchOf(soughtRow(text))
  expect((await tell(batch)).answer).toEqual({ counted: true })
  expect((await tell(batch)).answer).toEqual({ counted: false })
  await Promise.all([tell(batchOf(soughtRow(text))), tell(batchOf(soughtRow(text)))])
  expect(await wishOf(curator, text)).toMatchObject({
    ...{ people: 9, searches: 12, not_found: 6, near: 3, market: "", locale: "en" },
    ...{ month: dayIn(new Date()).slice(0, 7), task_id: null },
  })
})

test("only a storefront's own word counts: not unsigned, not a reader's request, not another secret", async () => {
  const text = freshWish()
  const reader = signClient({ address: "203.0.113.7", agent: "Firefox" }, secret)
  const other = signClient({ address: "", agent: "" }, "x".repeat(32))
  for (const header of [undefined, reader, other, "a.b"])
    expect((await post(batchOf(soughtRow(text)), header)).status, header).toBe(401)
  expect(await wishOf(curator, text)).toBeUndefined()
})

test("what could be about a person is not kept, whatever a storefront sends", async () => {
  const kept = freshWish()
  const mail = `${freshWish()}@example.org`
  await tell(batchOf(soughtRow(kept), soughtRow(mail), soughtRow("081234567890")))
  expect(await wishOf(curator, kept)).toBeDefined()
  for (const text of [mail, "081234567890"]) expect(await wishOf(curator, text)).toBeUndefined()
  expect((await tell({ id: randomUUID(), rows: [{ text: kept }] })).status).toBe(400)
})

test("what few people sought is told only in a sum, and nobody makes a task of it", async () => {
  const sums = async () => (await curator.get<DemandAnswer>("/admin/demand?limit=1")).others
  const before = await sums()
  const text = freshWish()
  await tell(batchOf(soughtRow(text, { people: 2, searches: 7, not_found: 5 })))
  expect(await wishOf(curator, text)).toBeUndefined()
  const after = await sums()
  expect(after.wishes).toBeGreaterThan(before.wishes)
  expect(after.searches - before.searches).toBeGreaterThanOrEqual(7)
  await tell(batchOf(soughtRow(text, { people: 1, searches: 1 })))
  expect(await wishOf(curator, text), "three now").toMatchObject({ people: 3, searches: 8 })
  const body = { sought_id: "sght_none", note: "" }
  expect((await refused(curator.post("/admin/demand/tasks", body))).status).toBe(404)
})

test("the list is narrowed by language and month", async () => {
  const text = freshWish()
  await tell(batchOf(soughtRow(text, { locale: "de", not_found: 900_000 })))
  const read = (query: string) => curator.get<DemandAnswer>(`/admin/demand?limit=5&${query}`)
  const texts = async (query: string) => (await read(query)).rows.map((row) => row.text)
  expect(await texts("language=de")).toContain(text)
  expect(await texts("language=ja")).not.toContain(text)
  expect(await texts("month=2020-01")).toEqual([])
  expect((await refused(read("month=2020-13"))).status).toBe(400)
})

test("the desk makes one task of a wish, which an operator alone shows to producers that fit", async () => {
  const text = freshWish()
  await tell(batchOf(soughtRow(text)))
  const { task, outcome } = await makeTask(text, "Ask the weavers.")
  expect(outcome).toBe("made")
  expect(task).toMatchObject({ text, note: "Ask the weavers.", status: "open", shown_at: null })
  expect(await makeTask(text, "Ask the weavers."), "pressed twice").toMatchObject({
    ...{ task: { id: task.id, note: "Ask the weavers." }, outcome: "madeBefore" },
  })
  const joined = await makeTask(text, "And the dyers.")
  expect(joined).toMatchObject({ task: { id: task.id }, outcome: "joined" })
  expect(joined.task.note).toMatch(/^Ask the weavers\.\n\n[^\n]+: And the dyers\.$/)
  expect((await wishOf(operator, text))?.task_id).toBe(task.id)

  const [fitting, other] = await Promise.all([actors.producer(), actors.producer()])
  await actors.draft(fitting)
  const sees = async (producer: Client) =>
    (await producer.get<{ overview: ProducerOverview }>("/producer/overview")).overview.sought.some(
      (one) => one.id === task.id,
    )
  const at = `/admin/demand/tasks/${task.id}`
  const show = { category: "craft/rattan", province: null }
  expect(await sees(fitting)).toBe(false)
  expect((await refused(curator.post(`${at}/show`, show))).status).toBe(403)
  await operator.post(`${at}/show`, show)
  expect([await sees(fitting), await sees(other)]).toEqual([true, false])
  await operator.post(`${at}/show`, { category: null, province: "ID-AC" })
  expect([await sees(fitting), await sees(other)], "both live elsewhere").toEqual([false, false])
  await operator.post(`${at}/show`, { category: null, province: "ID-KU" })
  expect([await sees(fitting), await sees(other)]).toEqual([true, true])
  await curator.post(`${at}/end`)
  await curator.post(`${at}/end`)
  expect(await sees(fitting)).toBe(false)
  expect((await refused(operator.post(`${at}/show`, show))).status).toBe(400)
  expect((await wishOf(curator, text))?.task_id).toBeNull()
})

test("nobody else reads what was sought", async () => {
  for (const stranger of [await actors.producer(), await actors.buyer(), actors.client])
    for (const path of ["/admin/demand", "/admin/demand/tasks"])
      expect([401, 403], path).toContain((await refused(stranger.get(path))).status)
})
