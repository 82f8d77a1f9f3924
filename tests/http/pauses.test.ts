import type { ListingCard } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import { formatDate } from "@serumpun/domain/format"
import { addDays } from "@serumpun/domain/days"
import { inEveryLocale, locales } from "@serumpun/domain/locales"
import { expect, inject, test } from "vitest"
import { withClient } from "../../scripts/start/setup-marks.ts"
import { completeRfq, createActors, refused, today } from "../support/actors.ts"
import { asking } from "../support/samples.ts"
import { textsIn } from "../support/texts.ts"

const stack = inject("stack")
const actors = createActors(stack)
const SOON = { timeout: 60_000, interval: 200 }
const MINUTE = { timeout: 90_000, interval: 1_000 }
const until = addDays(today, 100)

async function publicListing() {
  const producer = await actors.producer()
  const title = `Kopi ${producer.nib.slice(-8)}`
  const { id, handle } = await actors.published(producer, { title: inEveryLocale(() => title) })
  const at = `/producer/listings/${id}`
  const act = (name: "pause" | "resume", body = {}) =>
    producer.post<{ listing: ProducerListing }>(`${at}/${name}`, body)
  const card = async () => {
    const query = new URLSearchParams({ locale: "en", q: title })
    const answer = await fetch(`${stack.storefrontUrl}/api/catalogue?${query}`)
    const { hits } = (await answer.json()) as { hits: ListingCard[] }
    return hits.find((hit) => hit.id === id)
  }
  const page = async (locale: string) =>
    (await fetch(`${stack.storefrontUrl}/${locale}/listings/${handle}`)).text()
  return { producer, id, handle, at, act, card, page }
}

const inDatabase = (sql: string, values: unknown[]) =>
  withClient(stack.databaseUrl, (client) => client.query(sql, values))

test("a paused listing stays, says until when in every language, and cannot be asked for", async () => {
  const { id, act, card, page } = await publicListing()
  const buyer = await actors.buyer()
  const { listing } = await act("pause", { until })
  expect(listing).toMatchObject({ status: "approved", is_public: true, pause: { until } })
  expect(listing.acts).toEqual(["pause", "resume", "withdraw", "duplicate"])
  await expect.poll(card, SOON).toMatchObject({ is_paused: true, paused_until: until })
  for (const locale of locales) {
    const mark = textsIn(locale)("pause:mark.until", { date: formatDate(locale, until) })
    await expect.poll(async () => (await page(locale)).includes(mark), SOON).toBe(true)
  }
  expect(await page("en")).toMatch(/schema\.org\/OutOfStock","availabilityStarts":"\d{4}-/)
  const rfq = completeRfq([{ listing_id: id, quantity: 100 }])
  expect(await refused(buyer.post("/store/buyer/rfqs", rfq))).toEqual({
    ...{ status: 400, problems: [{ field: "items.0.listing_id", code: "listing_paused" }] },
  })
  expect((await refused(buyer.post("/store/buyer/samples", asking([id])))).problems).toEqual([
    { field: "goods.0", code: "listing_paused" },
  ])

  await act("resume")
  await expect.poll(card, SOON).toMatchObject({ is_paused: false, paused_until: null })
  await buyer.post("/store/buyer/rfqs", rfq)
  const { rows } = await inDatabase(
    `select l.action, l.note from curation_log l join review r on r.id = l.subject_id
     where r.listing_id = $1 and l.action in ('paused', 'resumed') order by l.created_at`,
    [id],
  )
  expect(rows).toEqual([
    { action: "paused", note: until },
    { action: "resumed", note: null },
  ])
})

test("the day of a pause is changed while it lasts, and to none", async () => {
  const { act } = await publicListing()
  await act("pause", { until })
  const later = addDays(until, 7)
  expect((await act("pause", { until: later })).listing.pause).toEqual({ until: later })
  expect((await act("pause", { until: null })).listing.pause).toEqual({ until: null })
  await act("resume")
  expect((await refused(act("resume"))).problems[0]?.code).toBe("transition_not_allowed")
})

test("a pause ends by itself on its day in Jakarta, in the catalogue too", async () => {
  const { id, act, card } = await publicListing()
  const buyer = await actors.buyer()
  await act("pause", { until })
  await expect.poll(card, SOON).toMatchObject({ is_paused: true })
  await inDatabase(`update listing_pause set until = $1 where listing_id = $2`, [today, id])
  await buyer.post("/store/buyer/rfqs", completeRfq([{ listing_id: id, quantity: 100 }]))
  await inDatabase(`update catalogue_version set day = $1`, [addDays(today, -1)])
  await expect.poll(card, MINUTE).toMatchObject({ is_paused: false })
  expect((await act("pause")).listing.pause).toEqual({ until: null })
})

test("what cannot be paused, and days that cannot be, are refused; another's listing is not there", async () => {
  const { producer, id, act, at } = await publicListing()
  for (const [day, code] of [
    [today, "date_in_past"],
    ["2027-02-30", "invalid_date"],
    [addDays(today, 800), "out_of_range"],
  ])
    expect((await refused(act("pause", { until: day }))).problems).toEqual([
      { field: "until", code },
    ])
  expect((await refused(act("resume"))).problems[0]?.code).toBe("transition_not_allowed")
  const draft = await actors.draft(producer)
  const refusal = await refused(producer.post(`/producer/listings/${draft}/pause`, {}))
  expect(refusal.problems[0]?.code).toBe("transition_not_allowed")
  const other = await actors.producer()
  for (const name of ["pause", "resume"])
    expect((await refused(other.post(`${at}/${name}`, {}))).status).toBe(404)
  const { listing } = await producer.get<{ listing: ProducerListing }>(`/producer/listings/${id}`)
  expect(listing.pause).toBeNull()
})
