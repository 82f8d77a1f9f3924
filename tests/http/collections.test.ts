import type {
  CollectionAnswer,
  CollectionDetail,
  CollectionView,
  ShownCollection,
} from "@serumpun/backend/src/contracts/collection.ts"
import { addDays } from "@serumpun/domain/days"
import { inEveryLocale, localized, locales } from "@serumpun/domain/locales"
import { beforeAll, expect, inject, onTestFinished, test } from "vitest"
import type { Client } from "../../scripts/http/client.ts"
import { withClient } from "../../scripts/start/setup-marks.ts"
import { type Producer, createActors, goodAssessment, refused, today } from "../support/actors.ts"

const stack = inject("stack")
const actors = createActors(stack)
const PATH = "/admin/curation/collections"
const SOON = { timeout: 60_000, interval: 300 }
let curator: Client
let operator: Client

beforeAll(async () => {
  curator = await actors.curator("curator")
  operator = await actors.curator("admin")
})

const good = async (own?: Producer) => {
  const producer = own ?? (await actors.producer())
  const title = `Tray ${crypto.randomUUID().slice(0, 8)}`
  const made = await actors.published(producer, { title: inEveryLocale(() => title) })
  return { ...made, title, producer }
}
/** Each with a name of its own, since tests share one copy. */
const body = (listing_ids: string[], more: object = {}) => ({
  title: localized({ en: `Harvest ${crypto.randomUUID().slice(0, 8)}`, de: "Ernte" }),
  introduction: localized({ en: "What is picked now." }),
  ...{ listing_ids, from_day: today, until_day: addDays(today, 10) },
  ...more,
})
const reopen = (id: string) => curator.post<CollectionAnswer>(`${PATH}/${id}/reopen`, {})
const end = (id: string) => operator.post<CollectionAnswer>(`${PATH}/${id}/end`, {})
async function make(who: Client, sent: object): Promise<CollectionView> {
  const { collection } = await who.post<CollectionAnswer>(PATH, sent)
  onTestFinished(async () => {
    await end(collection.id)
  })
  return collection
}
const codes = async (answer: Promise<unknown>) =>
  (await refused(answer)).problems.map(({ field, code }) => `${field} ${code}`)
const readShown = async (slug: string, locale = "en") =>
  (
    await actors.client.get<{ collection: CollectionDetail }>(
      `/store/shop-collections/${slug}?locale=${locale}`,
    )
  ).collection
const page = (path: string) => fetch(`${stack.storefrontUrl}${path}`, { redirect: "manual" })
const inDatabase = (sql: string, values: unknown[]) =>
  withClient(stack.databaseUrl, (client) => client.query(sql, values))

test("a collection has its goods in their order, on its page, the home page and the map of the site", async () => {
  const [one, two, three] = [await good(), await good(), await good()]
  const sent = body([three.id, one.id, two.id])
  const made = await make(curator, sent)
  expect(made).toMatchObject({ state: "open", version: 1, title: sent.title })
  expect(made.slug).toMatch(/^harvest-[0-9a-f]{8}-20\d\d$/)
  const inGerman = await readShown(made.slug, "de")
  expect(inGerman.listings.map(({ id }) => id)).toEqual([three.id, one.id, two.id])
  expect(inGerman.title).toEqual({ text: "Ernte", locale: "de" })
  expect(inGerman.introduction).toEqual({ text: "What is picked now.", locale: "en" })
  for (const locale of locales) {
    const answer = await page(`/${locale}/collections/${made.slug}`)
    expect([answer.status, locale]).toEqual([200, locale])
    const text = await answer.text()
    expect(text.indexOf(three.title)).toBeGreaterThan(0)
    expect(text.indexOf(one.title)).toBeGreaterThan(text.indexOf(three.title))
  }
  const home = async () => (await page("/en")).text()
  await expect.poll(home, SOON).toContain(`/en/collections/${made.slug}`)
  const map = async () => (await page("/sitemap.xml?part=pages")).text()
  expect(await map()).toContain(`/en/collections/${made.slug}`)

  await end(made.id)
  const gone = await page(`/en/collections/${made.slug}`)
  expect(gone.status).toBe(410)
  const text = await gone.text()
  expect(text).toContain("This collection ended on")
  expect(text).not.toContain(one.title)
  await expect.poll(home, SOON).not.toContain(`/en/collections/${made.slug}`)
  expect(await map()).not.toContain(made.slug)

  const [first, second] = await Promise.all([reopen(made.id), reopen(made.id)])
  expect(first.collection).toMatchObject({ state: "open", version: 2, until_day: made.until_day })
  expect(second.collection.version, "pressed twice it is one").toBe(2)
  expect((await page(`/en/collections/${made.slug}`)).status).toBe(200)
  await expect.poll(home, SOON).toContain(`/en/collections/${made.slug}`)
  await end(made.id)
})

test("what is pressed three times is one, and each step is in the log", async () => {
  const sent = body([(await good()).id, (await good()).id])
  const made = await Promise.all([make(curator, sent), make(curator, sent), make(operator, sent)])
  const [{ id, slug }] = made as [CollectionView, ...CollectionView[]]
  expect(new Set(made.map((one) => one.id))).toEqual(new Set([id]))
  const changed = { ...sent, until_day: addDays(today, 20), version: 1 }
  const { collection } = await curator.post<CollectionAnswer>(`${PATH}/${id}`, changed)
  expect(collection).toMatchObject({ until_day: addDays(today, 20), version: 2, slug })
  // The same again is what stands there; another one from the old page is told.
  await curator.post(`${PATH}/${id}`, changed)
  const late = operator.post(`${PATH}/${id}`, { ...changed, until_day: addDays(today, 3) })
  expect(await codes(late)).toEqual(["collection changed_elsewhere"])
  await Promise.all([end(id), end(id)])
  expect(await codes(curator.post(`${PATH}/${id}`, { ...changed, version: 2 }))).toEqual([
    "collection changed_elsewhere",
  ])
  await reopen(id)
  const { rows } = await inDatabase(
    `select action, hash from curation_log where subject_id = $1 order by position`,
    [id],
  )
  expect(rows.map(({ action }: { action: string }) => action)).toEqual([
    "collection_made",
    "collection_changed",
    "collection_ended",
    "collection_reopened",
  ])
  expect(rows.every(({ hash }: { hash: string }) => hash)).toBe(true)
})

test("two of one name have two addresses", async () => {
  const goods = [(await good()).id, (await good()).id]
  const first = body(goods)
  const { slug } = await make(curator, first)
  const second = await make(curator, { ...first, until_day: addDays(today, 5) })
  expect(second.slug).toBe(`${slug}-2`)
})

test("only public goods, an English name and an end within a year", async () => {
  const { producer, id } = await good()
  const draft = await actors.draft(producer)
  const made = (more: object) => codes(curator.post(PATH, body([id, draft], more)))
  expect(await made({})).toEqual(["listing_ids listing_not_public"])
  expect(await made({ listing_ids: [id] })).toEqual(["listing_ids too_few"])
  expect(await made({ listing_ids: [id, id] })).toEqual(["listing_ids repeated"])
  expect(await made({ title: { id: "Panen" } })).toEqual(["title.en required"])
  expect(await made({ until_day: addDays(today, 400) })).toEqual(["until_day out_of_range"])
  expect(await made({ from_day: addDays(today, -1) })).toEqual(["from_day date_in_past"])
})

test("goods that leave the lists or the public leave the collection, and come back", async () => {
  const [one, two] = [await good(), await good()]
  const { slug } = await make(curator, body([one.id, two.id]))
  const ids = async () => (await readShown(slug)).listings.map(({ id }) => id)
  const window = await curator.post<{ entry: { id: string } }>("/admin/curation/shop-window", {
    ...{ kind: "hide", listing_id: one.id, from_day: today, until_day: addDays(today, 2) },
    reason: "The picture misleads",
  })
  expect(await ids()).toEqual([two.id])
  await curator.post(`/admin/curation/shop-window/${window.entry.id}/end`, {})
  expect(await ids()).toEqual([one.id, two.id])
  await two.producer.post(`/producer/listings/${two.id}/withdraw`, {})
  expect(await ids()).toEqual([one.id])
})

test("one that has not begun is not found, and it opens and ends with its days", async () => {
  const goods = [(await good()).id, (await good()).id]
  const planned = await make(curator, body(goods, { from_day: addDays(today, 1) }))
  expect(planned).toMatchObject({ state: "planned", url: null })
  expect((await refused(readShown(planned.slug))).status).toBe(404)
  expect((await page(`/en/collections/${planned.slug}`)).status).toBe(404)
  await inDatabase(`update shop_collection set from_day = $1 where id = $2`, [today, planned.id])
  expect((await readShown(planned.slug)).listings).toHaveLength(2)
  await inDatabase(`update shop_collection set from_day = $1, until_day = $1 where id = $2`, [
    addDays(today, -1),
    planned.id,
  ])
  expect(await readShown(planned.slug)).toMatchObject({
    ended_on: addDays(today, -1),
    listings: [],
  })
  const { collections } = await actors.client.get<{ collections: ShownCollection[] }>(
    "/store/shop-collections?locale=en",
  )
  expect(collections.map(({ slug }) => slug)).not.toContain(planned.slug)
})

test("who declared a conflict of interest has no say in its goods and days", async () => {
  const [{ producer, id }, other] = [await good(), await good()]
  const next = await actors.submitted(producer)
  const review = await actors.reviewOf(next)
  const colleague = await actors.curator("curator2")
  await colleague.post(`/admin/curation/reviews/${review.id}/assessments`, {
    ...goodAssessment,
    ...{ conflict_of_interest: true, conflict_reason: "A cousin" },
  })
  const sent = body([id, other.id])
  expect(await codes(colleague.post(PATH, sent))).toEqual(["curator conflict_declared"])
  const made = await make(curator, sent)
  expect(await codes(colleague.post(`${PATH}/${made.id}/end`, {}))).toEqual([
    "curator conflict_declared",
  ])
  await end(made.id)
  expect(await codes(colleague.post(`${PATH}/${made.id}/reopen`, {}))).toEqual([
    "curator conflict_declared",
  ])
  await reopen(made.id)
  const change = (more: object) =>
    colleague.post<CollectionAnswer>(`${PATH}/${made.id}`, { ...sent, version: 2, ...more })
  for (const more of [{ listing_ids: [other.id, id] }, { until_day: addDays(today, 12) }])
    expect(await codes(change(more))).toEqual(["curator conflict_declared"])
  const introduction = localized({ en: "Other words." })
  expect((await change({ introduction })).collection.introduction).toEqual(introduction)
})

test("only the desk makes collections", async () => {
  const { producer, id } = await good()
  const buyer = await actors.buyer()
  for (const who of [buyer, producer, actors.client])
    for (const asked of [
      who.get(PATH),
      who.post(PATH, body([id])),
      who.post(`${PATH}/scol_none`, { ...body([id]), version: 1 }),
      who.post(`${PATH}/scol_none/end`, {}),
      who.post(`${PATH}/scol_none/reopen`, {}),
    ])
      expect([401, 403]).toContain((await refused(asked)).status)
  for (const deed of ["end", "reopen"])
    expect((await refused(curator.post(`${PATH}/scol_none/${deed}`, {}))).status).toBe(404)
})
