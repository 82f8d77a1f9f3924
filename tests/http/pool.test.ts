import type { BuyerRfq, QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import type { NoticeList } from "@serumpun/backend/src/contracts/notice.ts"
import type { GroupView, OwnShare, PoolView } from "@serumpun/backend/src/contracts/pool.ts"
import { addDays } from "@serumpun/domain/days"
import { expect, inject, test } from "vitest"
import type { Client } from "../../scripts/http/client.ts"
import { withClient } from "../../scripts/start/setup-marks.ts"
import { completeRfq, createActors, freshNib, type Producer, refused } from "../support/actors.ts"
import { accept, quoted } from "../support/orders.ts"

const stack = inject("stack")
const actors = createActors(stack)
const CAPACITY = 600

/** A group and a member who has joined, each with a listing of the same kind. */
async function pooled() {
  const [group, member] = await Promise.all([actors.producer(), actors.producer()])
  const listing = { capacity_per_month: CAPACITY }
  const own = await actors.published(group, listing)
  const theirs = await actors.published(member, listing)
  const { group: view } = await group.post<{ group: GroupView }>("/producer/group/invitations", {
    nib: member.nib,
  })
  const membership = view.members[0]!
  expect(membership.status).toBe("invited")
  await member.post(`/producer/group/memberships/${membership.id}/join`)
  const buyer = await actors.buyer()
  return { group, member, own, theirs, membership, buyer }
}
type World = Awaited<ReturnType<typeof pooled>>

async function ask(buyer: Client, listing_id: string, quantity: number): Promise<BuyerRfq> {
  const body = completeRfq([{ listing_id, quantity }])
  return (await buyer.post<{ rfq: BuyerRfq }>("/store/buyer/rfqs", body)).rfq
}

/** A draft of the whole line, split over both. */
async function split({ group, own, theirs, buyer }: World, parts: [number, number]) {
  const rfq = await ask(buyer, own.id, parts[0] + parts[1])
  const quote = await quoted(group, rfq, { send: false })
  return { rfq, quote, ...(await save(group, quote, [own.id, theirs.id], parts)) }
}

const save = (group: Client, quote: QuoteView, listings: string[], quantities: number[]) =>
  group.post<{ pool: PoolView }>(`/producer/quotes/${quote.id}/shares`, {
    shares: listings.map((listing_id, index) => ({
      rfq_item_id: quote.lines[0]!.rfq_item_id,
      listing_id,
      quantity: quantities[index]!,
    })),
  })
const sharesOf = async (producer: Producer) =>
  (await producer.get<{ shares: OwnShare[] }>("/producer/shares")).shares
const confirm = async (member: Producer) => {
  const [share] = (await sharesOf(member)).filter(({ can_answer }) => can_answer)
  await member.post(`/producer/shares/${share!.id}/confirm`)
}
const send = (group: Client, quote: QuoteView) => group.post(`/producer/quotes/${quote.id}/send`)
const seen = async (buyer: Client, rfq: BuyerRfq) =>
  (await buyer.get<{ rfq: BuyerRfq }>(`/store/buyer/rfqs/${rfq.id}`)).rfq.quotes[0]!
const titlesOf = async (producer: Producer) =>
  (await producer.get<NoticeList>("/producer/notices?locale=en")).notices.map(({ title }) => title)
const codesOf = async (work: Promise<unknown>) =>
  (await refused(work)).problems.map(({ code }) => code)

test("a group invites by NIB, and only the invited one joins", async () => {
  const { group, member, membership } = await pooled()
  const stranger = await actors.producer()
  const at = `/producer/group/memberships/${membership.id}`
  expect((await refused(stranger.post(`${at}/join`))).status).toBe(404)
  expect((await refused(stranger.post(`${at}/leave`))).status).toBe(404)
  const invite = (nib: string) => group.post("/producer/group/invitations", { nib })
  expect(await codesOf(invite(freshNib()))).toEqual(["producer_not_found"])
  expect(await codesOf(invite(group.nib))).toEqual(["producer_not_found"])
  await invite(member.nib)
  const { group: again } = await group.get<{ group: GroupView }>("/producer/group")
  expect(again.members).toMatchObject([{ status: "joined" }])
  const { group: theirs } = await member.get<{ group: GroupView }>("/producer/group")
  expect(theirs.groups).toMatchObject([{ id: membership.id, status: "joined" }])
  await member.post(`${at}/leave`)
  expect((await group.get<{ group: GroupView }>("/producer/group")).group.members).toEqual([])
  const told = await titlesOf(group)
  expect(told.filter((title) => title.endsWith("has joined your group"))).toHaveLength(1)
  expect(told.filter((title) => title.endsWith("has left your group"))).toHaveLength(1)
})

test("one quote over two members goes out when both agree, and the buyer sees who makes what", async () => {
  const world = await pooled()
  const { group, member, own, theirs, buyer } = world
  const { rfq, quote, pool } = await split(world, [600, 400])
  expect(pool.shares.map(({ status }) => status).toSorted()).toEqual(["asked", "confirmed"])
  expect(await codesOf(send(group, quote))).toEqual(["share_unconfirmed"])
  const [share] = await sharesOf(member)
  expect(share).toMatchObject({ quantity: 400, whole: 1000, can_answer: true })
  expect(share?.others).toMatchObject([{ quantity: 600 }])
  const stranger = await actors.producer()
  const at = `/producer/shares/${share!.id}`
  expect((await refused(stranger.post(`${at}/confirm`))).status).toBe(404)
  expect((await refused(group.post(`${at}/confirm`))).status).toBe(404)
  expect((await refused(stranger.get(`/producer/quotes/${quote.id}/shares`))).status).toBe(404)
  await confirm(member)
  expect(await codesOf(member.post(`${at}/refuse`, { note: "Too late" }))).toEqual([
    "share_answered",
  ])
  await send(group, quote)
  const sent = await seen(buyer, rfq)
  expect(sent.lines[0]?.shares?.map(({ quantity }) => quantity).toSorted()).toEqual([400, 600])
  const { order } = await accept(buyer, sent)
  const taken = await withClient(stack.databaseUrl, (client) =>
    client.query(
      `select listing_id, sum(quantity)::int as quantity from capacity_reservation
       where order_id = $1 group by listing_id`,
      [order.id],
    ),
  )
  expect(new Map(taken.rows.map((row) => [row.listing_id, row.quantity]))).toEqual(
    new Map([
      [own.id, 600],
      [theirs.id, 400],
    ]),
  )
  // A direct order of the member's listing finds what is left of its month.
  const direct = await quoted(member, await ask(buyer, theirs.id, 300))
  expect(await codesOf(accept(buyer, direct))).toEqual(["capacity_exceeded"])
})

test("shares make up their line, of one kind, within what each can make", async () => {
  const world = await pooled()
  const { group, own, theirs, buyer } = world
  const other = await actors.producer()
  const foreign = await actors.published(other, { capacity_per_month: CAPACITY })
  const quote = await quoted(group, await ask(buyer, own.id, 1000), { send: false })
  const tried = (listings: string[], quantities: number[]) =>
    codesOf(save(group, quote, listings, quantities))
  expect(await tried([own.id, theirs.id], [600, 399])).toEqual(["shares_sum"])
  expect(await tried([own.id, own.id], [500, 500])).toEqual(["repeated"])
  expect(await tried([own.id, foreign.id], [500, 500])).toEqual(["invalid_choice"])
  expect(await tried([own.id, theirs.id], [300, 700])).toEqual(["capacity_exceeded"])
  expect((await refused(save(other, quote, [own.id], [1000]))).status).toBe(404)
  const { pool } = await save(group, quote, [], [])
  expect(pool.shares).toEqual([])
})

test("a new price asks again, a later day does not, and a refusal says why", async () => {
  const world = await pooled()
  const { group, member, buyer } = world
  const { rfq, quote } = await split(world, [500, 500])
  await confirm(member)
  await send(group, quote)
  await group.post(`/producer/quotes/${quote.id}/extend`, {
    valid_until: addDays(quote.valid_until, 10),
  })
  expect((await seen(buyer, rfq)).lines[0]?.shares).toHaveLength(2)
  const cheaper = await quoted(group, rfq, { send: false }, { unit_price: 9 })
  expect(await codesOf(send(group, cheaper))).toEqual(["share_unconfirmed"])
  const [share] = (await sharesOf(member)).filter(({ can_answer }) => can_answer)
  const at = `/producer/shares/${share!.id}/refuse`
  expect(await codesOf(member.post(at, { note: " " }))).toEqual(["required"])
  await member.post(at, { note: "Below our cost" })
  const { pool } = await group.get<{ pool: PoolView }>(`/producer/quotes/${cheaper.id}/shares`)
  expect(pool.shares.find(({ status }) => status === "refused")?.note).toBe("Below our cost")
  const less = await quoted(group, rfq, { send: false }, { quantity: 400 })
  const { pool: fresh } = await group.get<{ pool: PoolView }>(`/producer/quotes/${less.id}/shares`)
  expect(fresh.shares).toEqual([])
})

test("who has left, is suspended or has withdrawn their listing takes no share", async () => {
  const world = await pooled()
  const { group, member, membership, theirs, buyer } = world
  const first = await split(world, [500, 500])
  await confirm(member)
  await member.post(`/producer/group/memberships/${membership.id}/leave`)
  expect(await codesOf(send(group, first.quote))).toEqual(["share_gone"])
  await group.post("/producer/group/invitations", { nib: member.nib })
  await member.post(`/producer/group/memberships/${membership.id}/join`)
  await send(group, first.quote)
  const curator = await actors.curator("curator")
  await curator.post(`/admin/curation/producers/${member.id}/suspend`, { note: "A complaint" })
  const sent = await seen(buyer, first.rfq)
  expect(await codesOf(accept(buyer, sent))).toEqual(["listing_not_orderable"])
  await actors.reinstate(member.id)
  await member.post(`/producer/listings/${theirs.id}/withdraw`)
  expect(await codesOf(accept(buyer, sent))).toEqual(["listing_not_orderable"])
  await group.post(`/producer/quotes/${sent.id}/withdraw`)
  const over = (title: string) =>
    title.startsWith(`Quote ${sent.number} of`) && title.endsWith("ended")
  expect((await titlesOf(member)).filter(over)).toHaveLength(1)
})

test("two acceptances at once never take more of a member's month than it holds", async () => {
  const world = await pooled()
  const { group, member, theirs, buyer } = world
  const pooledOne = await split(world, [500, 500])
  await confirm(member)
  await send(group, pooledOne.quote)
  const direct = await quoted(member, await ask(buyer, theirs.id, 400))
  const sent = await seen(buyer, pooledOne.rfq)
  const results = await Promise.allSettled([accept(buyer, sent), accept(buyer, direct)])
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  const { rows } = await withClient(stack.databaseUrl, (client) =>
    client.query(
      "select coalesce(sum(quantity), 0)::int as taken from capacity_reservation where listing_id = $1",
      [theirs.id],
    ),
  )
  expect(rows[0].taken).toBeLessThanOrEqual(CAPACITY)
  expect(rows[0].taken).toBeGreaterThan(0)
})

test("questions of groups come in pages, those that wait for an answer first", async () => {
  const world = await pooled()
  const { group, member } = world
  await split(world, [300, 200])
  await confirm(member)
  await split(world, [200, 300])
  const page = (offset: number) =>
    member.get<{ shares: OwnShare[]; count: number }>(`/producer/shares?limit=1&offset=${offset}`)
  const [first, second] = [await page(0), await page(1)]
  expect([first.count, first.shares.length, second.shares.length]).toEqual([2, 1, 1])
  expect(first.shares[0]).toMatchObject({ status: "asked", can_answer: true })
  expect(second.shares[0]).toMatchObject({ status: "confirmed", can_answer: false })
  expect((await page(2)).shares).toEqual([])
  expect(await sharesOf(group)).toEqual([])
})
