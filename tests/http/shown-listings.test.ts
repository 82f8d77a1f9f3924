import { expect, inject, test } from "vitest"
import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import type { GroupCertificates } from "@serumpun/backend/src/contracts/certificate.ts"
import type { GroupView } from "@serumpun/backend/src/contracts/pool.ts"
import { addDays } from "@serumpun/domain/days"
import { inEveryLocale, localized, locales } from "@serumpun/domain/locales"
import { withClient } from "../../scripts/start/setup-marks.ts"
import { completeContent, createActors, type Producer, today } from "../support/actors.ts"
import { addCertificate, completeCertificate, verifyCertificate } from "../support/certificates.ts"

// Listings are read from rows that were kept (`shown_listing`). After each kind of change, what is kept
// has to be what a reading without rows finds, in every language.

const stack = inject("stack")
const actors = createActors(stack)
const SOON = { timeout: 60_000, interval: 200 }
const rules = "/admin/curation/market-rules"

type World = {
  producer: Producer
  id: string
  handle: string
  certificate_id: string
  at: string
}

const inDatabase = (sql: string, values: unknown[]) =>
  withClient(stack.databaseUrl, (client) => client.query<{ locale: string }>(sql, values))

/** As a shop reads it, in each language. */
function answers(handle: string): Promise<{ status: number; text: string }[]> {
  return Promise.all(
    locales.map(async (locale) => {
      const url = `${stack.backendUrl}/store/listings/${handle}?locale=${locale}`
      const headers = { "x-publishable-api-key": stack.publishableKey }
      const answer = await fetch(url, { headers })
      return { status: answer.status, text: await answer.text() }
    }),
  )
}

/** Until there is a row for each language: while anything public changes, a reading is not kept. */
async function keepAll(handle: string) {
  const count = async () => {
    await answers(handle)
    const sql = "select locale from shown_listing where handle = $1"
    return (await inDatabase(sql, [handle])).rows.length
  }
  await expect.poll(count, SOON).toBe(locales.length)
  return answers(handle)
}

async function publicListing(): Promise<World> {
  const producer = await actors.producer()
  const certificate_id = await addCertificate(producer, completeCertificate({ scheme: "fsc" }))
  const { id, handle } = await actors.published(producer, { certificate_ids: [certificate_id] })
  return { producer, id, handle, certificate_id, at: `/producer/listings/${id}` }
}

const endRule = (key: string, number: number) => ({ key, number, content: null, from_day: today })

/** What a rule says of the goods that tests publish, in a market that asks nothing else of them. */
async function ruleOf({ id, producer }: World, key: string) {
  const { listing } = await producer.get<{ listing: ProducerListing }>(`/producer/listings/${id}`)
  return {
    ...{ key, number: 1, from_day: today },
    content: {
      ...{ markets: ["SG"], kinds: [], hs_prefixes: [listing.content.hs_code], claim: null },
      ...{ proof: ["fairtrade"], only_if_asked: false },
      ...{ source: "Act 1 of 2027", checked: today.slice(0, 7) },
      text: localized({ en: "Proof of a fair price", id: "Bukti harga yang adil" }),
    },
  }
}

const kinds: [string, (world: World) => Promise<unknown>][] = [
  [
    "a revision that is approved",
    async ({ producer, at, id }) => {
      await producer.post(at, { title: inEveryLocale(() => "Anjat II") })
      await producer.post(`${at}/submit`)
      await actors.approve(id)
    },
  ],
  [
    "a small change that needs no review",
    async ({ producer, at }) => {
      await producer.post(at, { lead_time_days: 33 })
      await producer.post(`${at}/submit`)
    },
  ],
  ["a pause", ({ producer, at }) => producer.post(`${at}/pause`, { until: addDays(today, 90) })],
  ["a withdrawal", ({ producer, at }) => producer.post(`${at}/withdraw`)],
  [
    "a certificate that is verified",
    async ({ producer, certificate_id }) =>
      verifyCertificate({ producer, curator: await actors.curator("curator") }, certificate_id),
  ],
  [
    "a certificate that is refused",
    async ({ certificate_id }) =>
      (await actors.curator("curator")).post(
        `/admin/curation/certificates/${certificate_id}/refuse`,
        { note: "It cannot be read" },
      ),
  ],
  [
    "a profile that is written anew",
    ({ producer }) =>
      producer.post("/producer/me", { headline: inEveryLocale(() => "Weavers since 1998") }),
  ],
  [
    "a producer who is suspended",
    async ({ producer }) =>
      (await actors.curator("curator")).post(`/admin/curation/producers/${producer.id}/suspend`, {
        note: "A complaint is being looked into",
      }),
  ],
]

/** Kept before a change, read after it, and read once more without rows. */
async function expectFresh(world: World, change: () => Promise<unknown>) {
  const before = await keepAll(world.handle)
  await change()
  const after = await answers(world.handle)
  expect(after, "the change shows").not.toEqual(before)
  const again = await answers(world.handle)
  await inDatabase("delete from shown_listing where handle = $1", [world.handle])
  const anew = await answers(world.handle)
  expect(after).toEqual(anew)
  expect(again).toEqual(anew)
}

test.each(kinds)("after %s every language reads what is so", async (_name, change) => {
  const world = await publicListing()
  await expectFresh(world, () => change(world))
})

test("a pause that is ended and a suspension that is lifted are read at once", async () => {
  const world = await publicListing()
  const { producer, at } = world
  await producer.post(`${at}/pause`, {})
  await expectFresh(world, () => producer.post(`${at}/resume`))
  const curator = await actors.curator("curator")
  const path = `/admin/curation/producers/${producer.id}/suspend`
  await curator.post(path, { note: "A complaint is being looked into" })
  expect((await answers(world.handle)).map(({ status }) => status)).toEqual(locales.map(() => 404))
  await actors.reinstate(producer.id)
  const lifted = await keepAll(world.handle)
  await inDatabase("delete from shown_listing where handle = $1", [world.handle])
  expect(lifted).toEqual(await answers(world.handle))
})

test("a market's rule is read from the day it is in force, and no more when it has ended", async () => {
  const world = await publicListing()
  const operator = await actors.curator("admin")
  const key = `sg_fair_${crypto.randomUUID().slice(0, 6)}`
  const body = await ruleOf(world, key)
  try {
    await expectFresh(world, () => operator.post(rules, body))
  } finally {
    await expectFresh(world, () => operator.post(rules, endRule(key, 2)))
  }
})

test("texts that are confirmed lose their mark for buyers", async () => {
  const world = await publicListing()
  const { producer, at, id } = world
  const { description } = completeContent()
  await expectFresh(world, async () => {
    await producer.post(at, { description: { ...description, id: "Rotan belah, lalu dipernis." } })
    await producer.post(`${at}/submit`)
    await actors.approve(id)
  })
  const { listing } = await producer.get<{ listing: ProducerListing }>(at)
  const confirmed = { languages: ["en", "de"], based_on: listing.stamp }
  await expectFresh(world, () => producer.post(`${at}/review-texts`, confirmed))
})

test("a group that lets a member use its certificate no more takes its mark away", async () => {
  const [group, member] = await Promise.all([actors.producer(), actors.producer()])
  const certificate = completeCertificate({ scheme: "organic_eu", holder_kind: "group" })
  const certificate_id = await addCertificate(group, certificate)
  const { group: view } = await group.post<{ group: GroupView }>("/producer/group/invitations", {
    nib: member.nib,
  })
  await member.post(`/producer/group/memberships/${view.members[0]!.id}/join`)
  await member.post(`/producer/group-certificates/${certificate_id}/ask`)
  const { of_members } = await group.get<GroupCertificates>("/producer/group-certificates")
  const use = `/producer/certificate-uses/${of_members[0]!.id}`
  await group.post(use, { answer: "confirmed" })
  const claim = { claims_organic: true, certificate_ids: [certificate_id] }
  const { id, handle } = await actors.published(member, claim)
  const world = { producer: member, id, handle, certificate_id, at: `/producer/listings/${id}` }
  await expectFresh(world, () => group.post(use, { answer: "ended" }))
})

test("rows of another day and of an older form are not read", async () => {
  const { handle } = await publicListing()
  const kept = await keepAll(handle)
  const set = (columns: string) =>
    inDatabase(`update shown_listing set ${columns}, body = '{}' where handle = $1`, [handle])
  await set("day = '2026-01-01'")
  expect(await answers(handle)).toEqual(kept)
  await keepAll(handle)
  await set("form = 0")
  expect(await answers(handle)).toEqual(kept)
  await keepAll(handle)
  await inDatabase(`update shown_listing set body = '{"is":"kept"}' where handle = $1`, [handle])
  expect((await answers(handle))[0]?.text, "rows are what is read").toBe('{"is":"kept"}')
  await inDatabase("delete from shown_listing where handle = $1", [handle])
})
