import type { ShortlistAnswer, SharedShortlist } from "@serumpun/backend/src/contracts/shortlist.ts"
import type { ListingCardsAnswer } from "@serumpun/backend/src/contracts/catalogue.ts"
import { SHORTLIST_MAX } from "@serumpun/domain/shortlist"
import { expect, inject, test } from "vitest"
import type { Client } from "../../scripts/http/client.ts"
import { createActors } from "../support/actors.ts"
import { findAll } from "../support/catalogue.ts"

const stack = inject("stack")
const actors = createActors(stack)
const path = "/store/buyer/shortlist"

const someGoods = async () =>
  (await findAll(stack, { category: "food" })).slice(0, 3).map(({ id, handle }) => ({
    listing_id: id,
    handle,
    note: "",
  }))
const add = (line: ShortlistAnswer["lines"][number]) => ({ kind: "add" as const, line })
const change = (buyer: Client, changes: object[]) => buyer.post<ShortlistAnswer>(path, { changes })
const shared = (token: string) =>
  actors.client.get<SharedShortlist>(`/store/shared-shortlists/${token}?locale=en`)

test("what the browser kept joins the account once, and nobody else's", async () => {
  const [buyer, other] = await Promise.all([actors.buyer(), actors.buyer()])
  const [first, second] = await someGoods()
  await change(buyer, [add({ ...first!, note: "for spring" })])
  // Two tabs that sign in at the same moment.
  await Promise.all([1, 2].map(() => change(buyer, [add(first!), add(second!)])))
  const { lines } = await buyer.get<ShortlistAnswer>(path)
  expect(lines).toEqual([{ ...first, note: "for spring" }, second])
  expect((await other.get<ShortlistAnswer>(path)).lines).toEqual([])
  const { lines: left } = await change(buyer, [{ kind: "remove", line: first }])
  expect(left).toEqual([second])
})

test("a full list refuses one more and stays as it was", async () => {
  const buyer = await actors.buyer()
  const line = (at: number) => ({ listing_id: `prod_${at}`, handle: `goods-${at}`, note: "" })
  const many = Array.from({ length: SHORTLIST_MAX }, (_, at) => add(line(at)))
  expect((await change(buyer, many)).lines).toHaveLength(SHORTLIST_MAX)
  await expect(change(buyer, [add(line(SHORTLIST_MAX))])).rejects.toThrow()
  expect((await buyer.get<ShortlistAnswer>(path)).lines).toHaveLength(SHORTLIST_MAX)
  await expect(change(buyer, [{ kind: "swap", line: line(1) }])).rejects.toThrow()
})

test("a link shows the goods and nothing of the buyer, until it is ended", async () => {
  const buyer = await actors.buyer()
  const [first, second] = await someGoods()
  const gone = { listing_id: "prod_gone", handle: "gone", note: "" }
  await change(buyer, [add({ ...second!, note: "secret thought" }), add(gone), add(first!)])
  const { share } = await buyer.post<ShortlistAnswer>(`${path}/share`, { title: null })
  const token = share!.token
  expect(token).toMatch(/^[\w-]{32}$/)
  const seen = await shared(token)
  expect(seen.title).toBeNull()
  expect(seen.listings.map(({ id }) => id)).toEqual([second!.listing_id, first!.listing_id])
  expect(JSON.stringify(seen)).not.toMatch(/secret thought|buyer/)
  // The same link under a title, however often it is asked for.
  const again = await buyer.post<ShortlistAnswer>(`${path}/share`, { title: "Spring 2027" })
  expect(again.share).toEqual({ token, title: "Spring 2027" })
  expect((await shared(token)).title).toBe("Spring 2027")
  expect((await buyer.post<ShortlistAnswer>(`${path}/share/end`, {})).share).toBeNull()
  await expect(shared(token)).rejects.toThrow()
  const { share: next } = await buyer.post<ShortlistAnswer>(`${path}/share`, { title: null })
  expect(next!.token).not.toBe(token)
})

test("cards come in the order asked for, without what is not public", async () => {
  const [first, second] = await someGoods()
  const ids = [second!.listing_id, "prod_gone", first!.listing_id, second!.listing_id]
  const query = new URLSearchParams({ locale: "de" })
  for (const id of ids) query.append("id", id)
  const { listings } = await actors.client.get<ListingCardsAnswer>(`/store/listing-cards?${query}`)
  expect(listings.map(({ id }) => id)).toEqual([second!.listing_id, first!.listing_id])
  const none = await actors.client.get<ListingCardsAnswer>("/store/listing-cards?locale=en")
  expect(none.listings).toEqual([])
})
