import { expect, inject, test } from "vitest"
import type { BuyerRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import type { ConsentView } from "@serumpun/backend/src/contracts/consent.ts"
import type { NoticeList } from "@serumpun/backend/src/contracts/notice.ts"
import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import type { QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import { HttpError, type Client } from "../../scripts/http/client.ts"
import { createActors, refused } from "../support/actors.ts"
import { joined } from "../support/companies.ts"
import { accept, asked, quoted } from "../support/orders.ts"
import { mailsTo, waitForMails } from "../support/outbox.ts"

const stack = inject("stack")
const actors = createActors(stack)

/** A company with a limit of 500 EUR, whose buyer has a quote of about 1,133.50 EUR. */
async function above(change: Parameters<typeof quoted>[2] = {}) {
  const { producer, buyer: owner, rfqOf } = await asked(actors, [100])
  await owner.post("/store/buyer/company/limit", { limit: { amount: 500, currency: "EUR" } })
  const buyer = await joined(stack, actors, owner, "buyer")
  const approver = await joined(stack, actors, owner, "approver")
  const rfq = await rfqOf(buyer)
  const quote = await quoted(producer, rfq, change)
  return { producer, owner, buyer, approver, rfq, quote }
}

const ask = (buyer: Client, quote: QuoteView) =>
  accept(buyer, quote) as unknown as Promise<{ consent: ConsentView; order?: OrderView }>
const ordersOf = async (client: Client) =>
  (await client.get<{ count: number }>("/store/buyer/orders")).count
const decided = { status: 400, problems: [{ field: "status", code: "consent_decided" }] }

test("above the limit a buyer's acceptance waits, and whoever approves it places the order", async () => {
  const { owner, buyer, approver, rfq, quote } = await above()
  const { consent, order } = await ask(buyer, quote)
  expect(order).toBeUndefined()
  expect(consent).toMatchObject({
    state: "waiting",
    total: quote.totals.total,
    version: quote.version,
    asked_by: "Anna Weber buyer",
    is_own: true,
  })
  expect((await ask(buyer, quote)).consent.id).toBe(consent.id)
  expect(await ordersOf(owner)).toBe(0)
  const { rfq: open } = await buyer.get<{ rfq: BuyerRfq }>(`/store/buyer/rfqs/${rfq.id}`)
  expect(open.quotes[0]).toMatchObject({ status: "sent", order_id: null })
  const mails = await waitForMails(stack, approver.email, 2)
  expect(mails.at(-1)?.links.join()).toContain(`/account/consents/${consent.id}`)

  const { notices } = await approver.get<NoticeList>("/store/buyer/notices?limit=100")
  expect(
    notices.filter((one) => one.path.includes(consent.id)),
    "one line in the company's list, however many may decide",
  ).toHaveLength(1)

  const path = `/store/buyer/consents/${consent.id}`
  expect((await refused(buyer.post(`${path}/approve`, {}))).status).toBe(403)
  const stranger = await actors.buyer()
  for (const [move, body] of [
    ["approve", {}],
    ["refuse", { note: "Not now" }],
    ["withdraw", {}],
  ] as const)
    expect((await refused(stranger.post(`${path}/${move}`, body))).status, move).toBe(404)
  expect((await refused(stranger.get(path))).status).toBe(404)

  const { order: placed } = await approver.post<{ order: OrderView }>(`${path}/approve`, {})
  expect(placed.total).toBe(quote.totals.total)
  expect(placed.moves[0]?.actor_name).toContain("Anna Weber approver")
  const again = await approver.post<{ order: OrderView }>(`${path}/approve`, {})
  expect(again.order.id).toBe(placed.id)
  const read = await buyer.get<{ consent: ConsentView }>(path)
  expect(read.consent).toMatchObject({
    state: "approved",
    decided_by: "Anna Weber approver",
    order_id: placed.id,
  })
  const told = async () => (await mailsTo(stack, buyer.email)).map(({ text }) => text).join()
  await expect.poll(told, { timeout: 60_000 }).toContain("Anna Weber approver")
})

test("up to the limit, in any currency, a buyer orders by themselves, and an approver any amount", async () => {
  const { buyer, owner, quote } = await above()
  await owner.post("/store/buyer/company/limit", {
    limit: { amount: quote.totals.total, currency: "EUR" },
  })
  expect((await accept(buyer, quote)).order.total).toBe(quote.totals.total)
  const other = await above({ currency: "USD" })
  expect((await ask(other.buyer, other.quote)).consent.state).toBe("waiting")
  expect((await accept(other.approver, other.quote)).order.status).toBe("awaiting_deposit")
  const { consents } = await other.buyer.get<{ consents: ConsentView[] }>("/store/buyer/consents")
  expect(consents).toMatchObject([{ state: "approved", decided_by: "Anna Weber approver" }])
})

test("a refusal needs a reason, which whoever asked reads; then they may ask again", async () => {
  const { buyer, approver, quote } = await above()
  const { consent } = await ask(buyer, quote)
  const path = `/store/buyer/consents/${consent.id}`
  expect(await refused(approver.post(`${path}/refuse`, { note: null }))).toMatchObject({
    problems: [{ field: "note", code: "note_required" }],
  })
  await approver.post(`${path}/refuse`, { note: "Too much stock" })
  expect(await refused(approver.post(`${path}/refuse`, { note: "Again" }))).toEqual(decided)
  expect(await refused(approver.post(`${path}/approve`, {}))).toEqual(decided)
  const { consent: read } = await buyer.get<{ consent: ConsentView }>(path)
  expect(read).toMatchObject({ state: "refused", note: "Too much stock" })
  const second = await ask(buyer, quote)
  expect(second.consent.id).not.toBe(consent.id)
  await buyer.post(`/store/buyer/consents/${second.consent.id}/withdraw`, {})
  expect(
    await refused(approver.post(`/store/buyer/consents/${second.consent.id}/approve`, {})),
  ).toEqual(decided)
  expect(await ordersOf(buyer)).toBe(0)
})

test("nobody asks with another total, and a newer version has to be asked for anew", async () => {
  const { producer, buyer, approver, rfq, quote } = await above()
  expect(await refused(accept(buyer, quote, { total: 499 }))).toMatchObject({ status: 400 })
  expect(await refused(accept(buyer, quote, { total: 501 }))).toMatchObject({ status: 400 })
  const { consent } = await ask(buyer, quote)
  const newer = await quoted(producer, rfq, {}, { unit_price: 12 })
  const path = `/store/buyer/consents/${consent.id}`
  const { consent: read } = await buyer.get<{ consent: ConsentView }>(path)
  expect(read.state).toBe("superseded")
  expect((await refused(approver.post(`${path}/approve`, {}))).status).toBe(400)
  expect((await ask(buyer, newer)).consent.version).toBe(newer.version)
  expect(await ordersOf(buyer)).toBe(0)
})

test("of consents and refusals at the same moment one wins, and there is at most one order", async () => {
  for (let round = 0; round < 3; round += 1) {
    const { owner, buyer, approver, quote } = await above()
    const { consent } = await ask(buyer, quote)
    const path = `/store/buyer/consents/${consent.id}`
    const answers = await Promise.allSettled([
      approver.post(`${path}/approve`, {}),
      owner.post(`${path}/refuse`, { note: "No" }),
      owner.post(`${path}/approve`, {}),
      buyer.post(`${path}/withdraw`, {}),
    ])
    const { consent: read } = await buyer.get<{ consent: ConsentView }>(path)
    const isOrdered = read.state === "approved"
    expect(["approved", "refused", "withdrawn"]).toContain(read.state)
    expect(await ordersOf(owner)).toBe(isOrdered ? 1 : 0)
    for (const answer of answers)
      if (answer.status === "rejected") expect((answer.reason as HttpError).status).toBe(400)
  }
})
