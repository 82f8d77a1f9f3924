import { randomUUID } from "node:crypto"
import { expect, inject, test } from "vitest"
import type { DeliveryView } from "@serumpun/backend/src/contracts/delivery.ts"
import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import { createActors, picture, refused, today } from "../support/actors.ts"
import { filled, shipmentOf, smallPdf, startedOrder } from "../support/deliveries.ts"

const actors = createActors(inject("stack"))
type Answer = { delivery: DeliveryView }

const milestone = (change: object = {}) => ({
  idempotency_key: randomUUID(),
  kind: "packed",
  text: null,
  happened_on: today,
  ...change,
})

test("a milestone with photos is told once and seen by both sides and the operator only", async () => {
  const { producer, buyer, order, mine, theirs, delivery } = await startedOrder(actors)
  const photo = await picture()
  const typed = milestone({ text: "In cartons of 12" })
  const send = () =>
    producer.post<Answer>(
      `${theirs}/milestones`,
      filled(typed, [
        ["a.jpg", photo],
        ["b.jpg", photo],
      ]),
    )
  await Promise.all([send(), send(), send()])
  const { milestones } = await delivery()
  expect(milestones).toMatchObject([{ kind: "packed", text: "In cartons of 12" }])
  expect(milestones[0]?.photos).toHaveLength(2)

  const file = `files/${milestones[0]?.photos[0]?.id}`
  const other = await startedOrder(actors)
  for (const [client, path] of [
    [other.buyer, `${mine}/${file}`],
    [other.producer, `${theirs}/${file}`],
    [other.buyer, `${other.mine}/${file}`],
    [other.producer, `${other.theirs}/${file}`],
    [other.buyer, `${mine}/delivery`],
    [other.producer, `${theirs}/delivery`],
    [buyer, `${mine}/files/dfil_none`],
  ] as const)
    expect((await refused(client.get(path))).status, path).toBe(404)
  const operator = await actors.curator("admin")
  const { delivery: seen } = await operator.get<Answer>(`/admin/deliveries/${order.id}`)
  expect(seen.milestones).toHaveLength(1)
  const curator = await actors.curator("curator")
  const closed = await refused(curator.get(`/admin/deliveries/${order.id}/${file}`))
  expect(closed.status).toBe(403)
})

test("nothing stays of a milestone with a file that is no photo, and every fault is named", async () => {
  const { producer, theirs, delivery } = await startedOrder(actors)
  const photo = await picture()
  const wrong = async (typed: object, files: Parameters<typeof filled>[1] = []) =>
    (await refused(producer.post(`${theirs}/milestones`, filled(typed, files)))).problems.map(
      ({ field, code }) => `${field} ${code}`,
    )
  expect(
    await wrong(milestone(), [
      ["a.jpg", photo],
      ["b.jpg", "<script>"],
    ]),
  ).toEqual(["file file_type"])
  expect(await wrong(milestone({ kind: "other" }))).toEqual(["text required"])
  expect(await wrong(milestone({ kind: "sold" }))).toEqual(["kind invalid_choice"])
  expect(await wrong(milestone({ happened_on: "2199-01-01" }))).toEqual([
    "happened_on date_in_future",
  ])
  const five = [1, 2, 3, 4, 5].map((n): [string, Buffer] => [`${n}.jpg`, photo])
  expect(await wrong(milestone(), five)).toEqual(["file too_many"])
  expect((await delivery()).milestones).toEqual([])
})

test("a paper is handed in, refused with what is wrong, handed in again and accepted for good", async () => {
  const { producer, buyer, mine, theirs, delivery } = await startedOrder(actors)
  const upload = (kind: string, content = smallPdf) =>
    producer.post<Answer>(
      `${theirs}/checklist`,
      filled({ kind, note: "Three pages" }, [["list.pdf", content]]),
    )
  const entry = async () => (await delivery()).checklist.find(({ kind }) => kind === "packing_list")
  expect(await entry()).toMatchObject({ state: "missing", uploads: [] })
  expect((await refused(upload("packing_list", "<script>"))).problems[0]?.code).toBe("file_type")
  expect((await refused(upload("eu_nutmeg"))).problems[0]?.code).toBe("invalid_choice")
  await upload("packing_list")
  const first = (await entry())!.uploads[0]!
  const check = (id: string, decision: string, answer: string | null = null) =>
    buyer.post(`${mine}/checklist/${id}`, { decision, answer })
  expect((await refused(check(first.id, "refused"))).problems[0]?.code).toBe("note_required")
  await check(first.id, "refused", "The weights are missing")
  await check(first.id, "refused", "The weights are missing")
  expect((await refused(check(first.id, "accepted"))).problems[0]?.code).toBe(
    "transition_not_allowed",
  )
  await upload("packing_list")
  const second = (await entry())!.uploads[0]!
  await check(second.id, "accepted")
  expect(await entry()).toMatchObject({
    state: "accepted",
    uploads: [{ status: "accepted" }, { status: "refused", answer: "The weights are missing" }],
  })
  expect((await refused(upload("packing_list"))).problems[0]?.code).toBe("checklist_accepted")
  const other = await startedOrder(actors)
  expect(
    (
      await refused(
        other.buyer.post(`${mine}/checklist/${second.id}`, { decision: "refused", answer: "x" }),
      )
    ).status,
  ).toBe(404)
  expect(
    (
      await refused(
        other.buyer.post(`${other.mine}/checklist/${second.id}`, {
          decision: "refused",
          answer: "x",
        }),
      )
    ).status,
  ).toBe(404)
  expect(
    (
      await refused(
        other.producer.post(
          `${theirs}/checklist`,
          filled({ kind: "packing_list", note: null }, [["a.pdf", smallPdf]]),
        ),
      )
    ).status,
  ).toBe(404)
  expect(
    (await refused(other.producer.post(`${theirs}/milestones`, filled(milestone())))).status,
  ).toBe(404)
})

test("a shipment is corrected and what it was before stays readable; a slip in a number is named", async () => {
  const { producer, theirs, ship, read, delivery } = await startedOrder(actors)
  const correct = (change: object) => producer.post(`${theirs}/shipment`, shipmentOf(change))
  expect((await refused(correct({}))).problems[0]?.code).toBe("transition_not_allowed")
  await ship()
  const slip = await refused(correct({ transport_number: "SIKU 123456-1" }))
  expect(slip.problems).toMatchObject([
    { field: "transport_number", code: "container_check_digit" },
  ])
  expect((await refused(correct({ tracking_url: "http://a.example" }))).problems[0]?.code).toBe(
    "web_address",
  )
  await correct({ vessel: "Sinar Bali 012E" })
  await correct({ vessel: "Sinar Bali 012E" })
  expect(await read()).toMatchObject({ status: "shipped", shipment: { vessel: "Sinar Bali 012E" } })
  expect((await delivery()).earlier_shipments).toMatchObject([{ vessel: "Sinar Sunda 045W" }])
  const other = await startedOrder(actors)
  expect((await refused(other.producer.post(`${theirs}/shipment`, shipmentOf()))).status).toBe(404)
})

test("goods come in parts: the rest stays open, and the order is delivered with the last of it", async () => {
  const { buyer, order, mine, ship, read, delivery } = await startedOrder(actors)
  await ship()
  const [first, second] = order.lines.map(({ rfq_item_id }) => rfq_item_id)
  const receive = (lines: object[] | null, more: object = {}) =>
    buyer.post<{ order: OrderView }>(`${mine}/receive`, { note: null, lines, ...more })
  const key = randomUUID()
  const part = [{ rfq_item_id: first, quantity: 40 }]
  await Promise.all([1, 2, 3].map(() => receive(part, { idempotency_key: key })))
  expect((await read()).status).toBe("shipped")
  expect((await delivery()).open).toEqual([
    { rfq_item_id: first, quantity: 60 },
    { rfq_item_id: second, quantity: 60 },
  ])
  const wrong = async (lines: object[]) => (await refused(receive(lines))).problems
  expect(await wrong([{ rfq_item_id: first, quantity: 61 }])).toMatchObject([
    { field: "lines.0.quantity", code: "out_of_range" },
  ])
  expect(await wrong([{ rfq_item_id: "rfqi_none", quantity: 1 }])).toMatchObject([
    { code: "invalid_choice" },
  ])
  expect(await wrong([])).toMatchObject([{ field: "lines", code: "receipt_empty" }])
  await receive(null)
  expect((await read()).status).toBe("delivered")
  const { receipts, open } = await delivery()
  expect(receipts.map(({ is_last }) => is_last)).toEqual([false, true])
  expect(open.every(({ quantity }) => quantity === 0)).toBe(true)
})

test("what will never come can be closed, and the order is delivered with what has come", async () => {
  const { buyer, order, mine, ship, read } = await startedOrder(actors)
  await ship()
  const lines = [{ rfq_item_id: order.lines[0]!.rfq_item_id, quantity: 1 }]
  await buyer.post(`${mine}/receive`, { note: "One bag", lines, is_last: true })
  expect((await read()).status).toBe("delivered")
})
