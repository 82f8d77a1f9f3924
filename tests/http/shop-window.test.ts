import type { ListingsAnswer } from "@serumpun/backend/src/contracts/catalogue.ts"
import type {
  FoundForWindow,
  ShopWindowAnswer,
  ShopWindowView,
} from "@serumpun/backend/src/contracts/shop-window.ts"
import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import { addDays } from "@serumpun/domain/days"
import { inEveryLocale, locales } from "@serumpun/domain/locales"
import { beforeAll, expect, inject, onTestFinished, test } from "vitest"
import type { Client } from "../../scripts/http/client.ts"
import { withClient } from "../../scripts/start/setup-marks.ts"
import { allRows } from "../support/all-rows.ts"
import { type Producer, createActors, goodAssessment, refused, today } from "../support/actors.ts"
import { textsIn } from "../support/texts.ts"

const stack = inject("stack")
const actors = createActors(stack)
const PATH = "/admin/curation/shop-window"
const CATEGORY = "craft/metal"
const SOON = { timeout: 60_000, interval: 300 }
const MINUTE = { timeout: 90_000, interval: 1_000 }
let curator: Client
let operator: Client

beforeAll(async () => {
  curator = await actors.curator("curator")
  operator = await actors.curator("admin")
})

const good = async (own?: Producer) => {
  const producer = own ?? (await actors.producer())
  const title = `Linen ${crypto.randomUUID().slice(0, 8)}`
  const change = { title: inEveryLocale(() => title), category: CATEGORY } as const
  return { ...(await actors.published(producer, change)), title, producer }
}
const body = (listing_id: string, more: object = {}) => ({
  ...{ kind: "pin", scope: "category", listing_id, place: 1 },
  ...{ from_day: today, until_day: addDays(today, 10), reason: "Harvest of the month" },
  ...more,
})
const end = (id: string) => operator.post<ShopWindowAnswer>(`${PATH}/${id}/end`, {})

async function show(who: Client, listing_id: string, more: object = {}) {
  const { entry } = await who.post<ShopWindowAnswer>(PATH, body(listing_id, more))
  onTestFinished(async () => {
    await end(entry.id)
  })
  return entry
}

type Hits = { hits: { id: string }[]; chosen: string[] }
/** The category from search and from the list that stands in for it. */
async function lists(category = CATEGORY) {
  const query = new URLSearchParams({ locale: "en", category, per_page: "100" })
  const answer = await fetch(`${stack.storefrontUrl}/api/catalogue?${query}`)
  const { hits, chosen } = (await answer.json()) as Hits
  const list = await actors.client.get<ListingsAnswer>(`/store/listings?${query}`)
  return {
    search: { ids: hits.map(({ id }) => id), chosen },
    list: { ids: list.listings.map(({ id }) => id), chosen: list.chosen },
  }
}
const inDatabase = (sql: string, values: unknown[]) =>
  withClient(stack.databaseUrl, (client) => client.query(sql, values))
/** As if the day had just begun. */
const beginDay = () => inDatabase(`update catalogue_version set day = $1`, [addDays(today, -1)])

test("what a curator puts first stands first in both lists, is marked in every language, and goes again", async () => {
  const [{ id }, other] = [await good(), await good()]
  const { id: entry_id } = await show(curator, other.id)
  await expect.poll(async () => (await lists()).search.ids[0], SOON).toBe(other.id)
  await expect
    .poll(async () => {
      const { search, list } = await lists()
      return search.ids.includes(id) && search.ids.join() === list.ids.join()
    }, SOON)
    .toBe(true)
  const { search, list } = await lists()
  expect([search.chosen, list.chosen]).toEqual([[other.id], [other.id]])
  for (const locale of locales) {
    const at = `${stack.storefrontUrl}/${locale}/catalogue?category=${CATEGORY}`
    const mark = textsIn(locale)("common:listing.chosen")
    const page = async (more = "") => (await fetch(at + more)).text()
    await expect.poll(async () => (await page()).includes(mark), SOON).toBe(true)
    expect(await page("&view=table"), locale).toContain(mark)
    expect(await page("&sort=newest"), locale).not.toContain(mark)
  }
  await end(entry_id)
  await expect.poll(async () => (await lists()).search.chosen, SOON).toEqual([])
})

test("what is left out of lists is in none, and its page stays open", async () => {
  const { id, handle, producer, title } = await good()
  const ownRow = async () =>
    (await producer.get<{ listing: ProducerListing }>(`/producer/listings/${id}`)).listing
  expect((await ownRow()).hidden_until).toBeNull()
  await expect.poll(async () => (await lists()).search.ids, SOON).toContain(id)
  const { id: entry_id } = await show(operator, id, { kind: "hide" })
  await expect.poll(async () => (await lists()).search.ids, SOON).not.toContain(id)
  expect((await lists()).list.ids).not.toContain(id)
  const page = await fetch(`${stack.storefrontUrl}/en/listings/${handle}`)
  expect(page.status).toBe(200)
  await actors.client.get(`/store/listings/${handle}?locale=en`)
  expect((await ownRow()).hidden_until).toBe(addDays(today, 10))
  // Whoever wants to show it again, or put it first later, finds it.
  const find = `${PATH}/listings?q=${encodeURIComponent(title)}`
  const { listings } = await curator.get<{ listings: FoundForWindow[] }>(find)
  expect(listings).toMatchObject([{ id, hidden_until: addDays(today, 10) }])
  await end(entry_id)
  await expect.poll(async () => (await lists()).search.ids, SOON).toContain(id)
})

test("three taps and two curators make one; who wants it otherwise is told, and each step is in the log", async () => {
  const { id } = await good()
  const other = await actors.curator("curator2")
  const made = await Promise.all([curator, curator, other].map((who) => show(who, id)))
  expect(new Set(made.map((entry) => entry.id)).size).toBe(1)
  const otherwise = other.post(PATH, body(id, { place: 2 }))
  expect((await refused(otherwise)).problems).toEqual([
    { field: "listing_id", code: "changed_elsewhere" },
  ])
  await Promise.all([end(made[0]!.id), end(made[0]!.id)])
  const { rows } = await inDatabase(
    `select action, note, position, hash from curation_log
     where subject_type = 'shop_window' and subject_id = $1 order by position`,
    [id],
  )
  expect(rows.map(({ action }: { action: string }) => action)).toEqual(["pinned", "pin_ended"])
  expect(rows[0].note).toBe(`category 1, ${today} – ${addDays(today, 10)}: Harvest of the month`)
  expect(rows[1].hash).toBeTruthy()
})

test("of one producer three stand first and no more, and what is not public never", async () => {
  const first = await good()
  const goods = [first]
  for (let more = 0; more < 3; more++) goods.push(await good(first.producer))
  for (const { id } of goods.slice(0, 3)) await show(curator, id)
  const fourth = goods[3]!.id
  expect((await refused(curator.post(PATH, body(fourth)))).problems).toEqual([
    { field: "listing_id", code: "too_many" },
  ])
  // At another time there is room, and what is left out takes none.
  const later = { from_day: addDays(today, 11), until_day: addDays(today, 12) }
  await show(curator, fourth, later)
  await show(curator, fourth, { kind: "hide", ...later })

  const draft = await actors.draft(first.producer)
  for (const id of [draft, "prod_none"])
    expect((await refused(curator.post(PATH, body(id)))).problems, id).toEqual([
      { field: "listing_id", code: "listing_not_public" },
    ])
})

test("an end within a year and a reason are asked for", async () => {
  const { id } = await good()
  const codes = async (more: object) =>
    (await refused(curator.post(PATH, body(id, more)))).problems.map(
      ({ field, code }) => `${field} ${code}`,
    )
  expect(await codes({ until_day: "" })).toEqual(["until_day required"])
  expect(await codes({ until_day: addDays(today, 400) })).toEqual(["until_day out_of_range"])
  expect(await codes({ from_day: addDays(today, -1) })).toEqual(["from_day date_in_past"])
  expect(await codes({ until_day: addDays(today, -1) })).toEqual(["until_day date_order"])
  expect(await codes({ reason: " " })).toEqual(["reason required"])
  expect((await refused(curator.post(`${PATH}/swin_none/end`, {}))).status).toBe(404)
})

test("who declared a conflict of interest with a producer has no say in where their goods stand", async () => {
  const { producer, id } = await good()
  const next = await actors.submitted(producer)
  const review = await actors.reviewOf(next)
  const other = await actors.curator("curator2")
  await other.post(`/admin/curation/reviews/${review.id}/assessments`, {
    ...goodAssessment,
    ...{ conflict_of_interest: true, conflict_reason: "A cousin" },
  })
  const declared = { status: 400, problems: [{ field: "curator", code: "conflict_declared" }] }
  expect(await refused(other.post(PATH, body(id)))).toEqual(declared)
  expect(await refused(other.post(PATH, body(id, { kind: "hide" })))).toEqual(declared)
  const entry = await show(curator, id)
  expect(await refused(other.post(`${PATH}/${entry.id}/end`, {}))).toEqual(declared)
})

test("only the desk sees and changes the window", async () => {
  const { producer, title, id } = await good()
  const buyer = await actors.buyer()
  for (const who of [buyer, producer, actors.client]) {
    for (const path of [PATH, `${PATH}/listings?q=linen`])
      expect([401, 403]).toContain((await refused(who.get(path))).status)
    for (const path of [PATH, `${PATH}/swin_none/end`])
      expect([401, 403]).toContain((await refused(who.post(path, body(id)))).status)
  }
  const query = new URLSearchParams({ q: title })
  const { listings } = await curator.get<{ listings: FoundForWindow[] }>(
    `${PATH}/listings?${query}`,
  )
  expect(listings).toEqual([expect.objectContaining({ id, title })])
  const entry = await show(operator, id)
  const entries = await allRows<ShopWindowView>(curator, PATH, "entries")
  expect(entries.find((one) => one.id === entry.id)).toMatchObject({ title, place: 1 })
})

test("on the day after its last it stands first no longer, and begins on its first", async () => {
  const [{ id }, later] = [await good(), await good()]
  const entry = await show(curator, id)
  const planned = await show(curator, later.id, { from_day: addDays(today, 1) })
  await expect.poll(async () => (await lists()).search.chosen, SOON).toContain(id)
  expect((await lists()).search.chosen).not.toContain(later.id)
  const yesterday = addDays(today, -1)
  await inDatabase(`update shop_window_entry set until_day = $1 where id = $2`, [
    yesterday,
    entry.id,
  ])
  await inDatabase(`update shop_window_entry set from_day = $1 where id = $2`, [today, planned.id])
  await beginDay()
  await expect.poll(async () => (await lists()).search.chosen, MINUTE).toContain(later.id)
  const { search, list } = await lists()
  for (const { chosen } of [search, list]) expect(chosen).not.toContain(id)
  // What is over is in nobody's way.
  await show(curator, id, { place: 3 })
})
