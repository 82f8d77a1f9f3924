import type { MarketsOverview } from "@serumpun/backend/src/contracts/markets-overview.ts"
import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import type { Market } from "@serumpun/domain/places"
import { expect, inject, test } from "vitest"
import type { Client } from "../../scripts/http/client.ts"
import { completeContent, createActors, refused } from "../support/actors.ts"
import { addCertificate, completeCertificate } from "../support/certificates.ts"
import { joinedMember } from "../support/people.ts"

const stack = inject("stack")
const actors = createActors(stack)

const overviewOf = async (client: Client, query = "") =>
  (await client.get<{ overview: MarketsOverview }>(`/producer/markets${query}`)).overview

/** A saved listing, which needs no picture to be judged. */
async function saved(client: Client, title: string, change: object = {}): Promise<string> {
  const content = { ...completeContent(title), ...change }
  const path = "/producer/listings"
  return (await client.post<{ listing: { id: string } }>(path, content)).listing.id
}

const rowOf = ({ markets }: MarketsOverview, market: Market) =>
  markets.find((row) => row.market === market)!.listings

test("one certificate that two listings lack stands once, and goes when it is named in both", async () => {
  const producer = await actors.newProducer()
  const bag = await saved(producer, "Bag")
  const basket = await saved(producer, "Basket")
  const before = await overviewOf(producer)
  expect(before.listings.map(({ title }) => title).sort()).toEqual(["Bag", "Basket"])
  expect(rowOf(before, "US").not_yet.sort()).toEqual([bag, basket].sort())
  expect(before.certificates.map(({ scheme }) => scheme)).toEqual(["lacey"])
  const [lacey] = before.certificates
  expect(lacey?.ways).toMatchObject([{ then: "ready", markets: ["US"] }])
  expect(lacey?.ways[0]?.listings.sort()).toEqual([bag, basket].sort())
  expect(lacey?.rules).toMatchObject([{ rule: "us_lacey", checked: "2026-11" }])
  expect(lacey?.held_for).toEqual([])

  const certificate = await addCertificate(producer, completeCertificate())
  const held = await overviewOf(producer)
  expect(held.certificates[0]?.held_for.sort()).toEqual([bag, basket].sort())

  await producer.post(`/producer/listings/${bag}`, { certificate_ids: [certificate] })
  const half = await overviewOf(producer)
  expect(rowOf(half, "US")).toMatchObject({ ready: [bag], not_yet: [basket] })
  await producer.post(`/producer/listings/${basket}`, { certificate_ids: [certificate] })
  expect((await overviewOf(producer)).certificates).toEqual([])
})

test("every market stands as on each listing's own page, and one market can be asked for alone", async () => {
  const producer = await actors.newProducer()
  const ids = [
    await saved(producer, "Bag"),
    await saved(producer, "Pepper", { hs_code: "090411", species: "Piper nigrum" }),
    await saved(producer, "Crackers", { hs_code: "190590", claims_organic: true }),
  ]
  const overview = await overviewOf(producer)
  for (const id of ids) {
    const { listing } = await producer.get<{ listing: ProducerListing }>(`/producer/listings/${id}`)
    for (const { market, state } of listing.destinations)
      expect(rowOf(overview, market)[state], `${listing.title} ${market}`).toContain(id)
  }
  const japan = await overviewOf(producer, "?market=JP&locale=id")
  expect(japan.markets).toEqual(overview.markets.filter(({ market }) => market === "JP"))
  expect(japan.certificates.map(({ scheme }) => scheme).sort()).toEqual([
    "organic_jas",
    "phytosanitary",
  ])
  for (const { rules, ways } of japan.certificates) {
    expect(ways.flatMap(({ markets }) => markets)).toEqual(["JP"])
    for (const { text } of rules) expect(Object.keys(text)).toEqual(["id"])
  }
  expect((await refused(producer.get("/producer/markets?market=XX"))).problems).toMatchObject([
    { field: "market" },
  ])
  expect((await refused(producer.get("/producer/markets?more=1"))).status).toBe(400)
})

test("what is archived is left out, and what has no HS code that may leave is named", async () => {
  const producer = await actors.producer()
  const { id: gone } = await actors.published(producer)
  const [unknown, raw] = [
    await saved(producer, "New bag", { hs_code: "" }),
    await saved(producer, "Raw rattan", { hs_code: "140120" }),
  ]
  expect((await overviewOf(producer)).count).toBe(3)
  await producer.post(`/producer/listings/${gone}/withdraw`)
  await producer.post(`/producer/listings/${gone}/archive`)
  const overview = await overviewOf(producer)
  expect(overview.count).toBe(2)
  expect(overview.without_code.sort()).toEqual([unknown, raw].sort())
  const own = await producer.get<{ listing: ProducerListing }>(`/producer/listings/${raw}`)
  expect(own.listing.destinations, "the listing's own page says no more").toEqual([])
  expect(overview.markets.every(({ listings }) => listings.ready.length === 0)).toBe(true)
})

test("each producer sees their own listings, a helper and a suspended one read, others do not", async () => {
  const producer = await actors.producer()
  const id = await saved(producer, "Bag")
  const stranger = await actors.newProducer()
  const theirs = await overviewOf(stranger)
  expect(theirs).toMatchObject({ listings: [], count: 0, certificates: [], questions: [] })
  const helper = await joinedMember(stack, actors, producer, "helper")
  expect((await overviewOf(helper)).listings).toEqual([{ id, title: "Bag" }])
  const desk = await actors.curator("curator")
  await desk.post(`/admin/curation/producers/${producer.id}/suspend`, { note: "A test" })
  expect((await overviewOf(producer)).listings).toHaveLength(1)
  const path = "/producer/markets"
  for (const other of [actors.client, await actors.buyer(), desk])
    expect([401, 403]).toContain((await refused(other.get(path))).status)
})
