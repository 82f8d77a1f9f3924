import { Client } from "pg"
import { expect, inject, test } from "vitest"
import type { ListingCard } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import { addDays } from "@serumpun/domain/days"
import { inEveryLocale } from "@serumpun/domain/locales"
import { createActors, today } from "../support/actors.ts"
import { addCertificate, completeCertificate, verifyCertificate } from "../support/certificates.ts"

// Whatever changes what the public sees shows in the index and on the page: one test per kind.

const stack = inject("stack")
const actors = createActors(stack)
const SOON = { timeout: 60_000, interval: 100 }
/** What the calendar changes is found by a job that looks every quarter of a minute. */
const MINUTE = { timeout: 90_000, interval: 1_000 }

type Shown = ListingCard & { ready_for?: string[] }

/** The catalogue's answer for one listing, from the search server, narrowed by a filter. */
async function found(title: string, filter = ""): Promise<Shown | undefined> {
  const query = `locale=en&q=${encodeURIComponent(title)}${filter}`
  const answer = await fetch(`${stack.storefrontUrl}/api/catalogue?${query}`)
  const { hits, limited } = (await answer.json()) as { hits: Shown[]; limited: boolean }
  expect(limited, "asked the search server").toBe(false)
  return hits.find((hit) => hit.title === title)
}

async function page(path: string, cookie = ""): Promise<{ status: number; text: string }> {
  const answer = await fetch(`${stack.storefrontUrl}${path}`, { headers: { cookie } })
  return { status: answer.status, text: await answer.text() }
}

async function inDatabase(sql: string, values: unknown[]): Promise<void> {
  const client = new Client({ connectionString: stack.databaseUrl })
  await client.connect()
  await client.query(sql, values).finally(() => client.end())
}

const certificate = completeCertificate({ scheme: "fsc", number: "FSC-C123456" })

/** A public listing that names an FSC certificate, as the page and the index show it. */
async function withCertificate() {
  const producer = await actors.producer()
  const certificate_id = await addCertificate(producer, certificate)
  const title = `Certified bag ${certificate_id.slice(-8)}`
  const localized = inEveryLocale(() => title)
  const listing = await actors.published(producer, {
    title: localized,
    certificate_ids: [certificate_id],
  })
  await expect.poll(async () => (await found(title))?.certificates, SOON).toEqual(["fsc"])
  return { producer, certificate_id, title, path: `/en/listings/${listing.handle}`, ...listing }
}

test("a certificate that is refused leaves cards, filters and the page", async () => {
  const { certificate_id, title, path } = await withCertificate()
  expect((await page(path)).text).toContain(certificate.number)
  const curator = await actors.curator("curator")

  await curator.post(`/admin/curation/certificates/${certificate_id}/refuse`, { note: "unread" })

  await expect.poll(async () => (await found(title))?.certificates, SOON).toEqual([])
  expect(await found(title, "&certificate=fsc")).toBeUndefined()
  await expect
    .poll(async () => (await page(path)).text.includes(certificate.number), SOON)
    .toBe(false)
})

test("a certificate that is verified shows who checked it; revoked, it is gone", async () => {
  const { producer, certificate_id, title, path } = await withCertificate()
  const curator = await actors.curator("curator")
  const at = `/admin/curation/certificates/${certificate_id}`
  const checked = async () => /Checked|checked/.test((await page(path)).text)
  const before = (await page(path)).text

  await verifyCertificate({ producer, curator }, certificate_id)
  await expect.poll(async () => (await page(path)).text === before, SOON).toBe(false)
  expect(await checked()).toBe(true)
  await curator.post(`${at}/refuse`, { note: "The register does not have it" })

  await expect.poll(async () => (await found(title))?.certificates, SOON).toEqual([])
  await expect
    .poll(async () => (await page(path)).text.includes(certificate.number), SOON)
    .toBe(false)
})

test("a certificate that is entered and removed shows on the producer's page and leaves it", async () => {
  const { producer, handle } = await withCertificate()
  const detail = await page(`/en/listings/${handle}`)
  const [, producerPath] = /href="(\/en\/producers\/[^"#?]+)"/.exec(detail.text) ?? []
  const second = { ...certificate, number: "FSC-C999999", scope_hs: ["4602"] }
  const added = await addCertificate(producer, second)
  const shows = async (number: string) => (await page(producerPath ?? "")).text.includes(number)
  await expect.poll(() => shows("FSC-C999999"), SOON).toBe(true)

  const edited = { ...second, number: "FSC-C888888" }
  await producer.post(`/producer/certificates/${added}`, edited)
  await expect.poll(() => shows("FSC-C888888"), SOON).toBe(true)

  await producer.delete(`/producer/certificates/${added}`)
  await expect.poll(() => shows("FSC-C888888"), SOON).toBe(false)
})

test("certificates and passports end with their last day, without anybody doing anything", async () => {
  const [ended, expired] = [await withCertificate(), await withCertificate()]
  await inDatabase(`update certificate set valid_until = $1 where id = $2`, [
    addDays(today, -1),
    ended.certificate_id,
  ])
  // As if the day had not begun yet.
  await inDatabase(`update catalogue_version set day = $1`, [addDays(today, -1)])
  await inDatabase(`update passport set valid_until = $1 where listing_id = $2`, [
    addDays(today, -1),
    expired.id,
  ])

  await expect.poll(async () => (await found(ended.title))?.certificates, MINUTE).toEqual([])
  await expect.poll(async () => await found(expired.title), MINUTE).toBeUndefined()
  await expect.poll(async () => (await page(expired.path)).status, SOON).toBe(404)
  await expect
    .poll(async () => (await page(ended.path)).text.includes(certificate.number), SOON)
    .toBe(false)
  const { listing } = await expired.producer.get<{ listing: ProducerListing }>(
    `/producer/listings/${expired.id}`,
  )
  expect(listing.status).toBe("expired")
}, 200_000)

test("a withdrawn listing is gone from index and page", async () => {
  const { producer, id, title, path } = await withCertificate()
  await producer.post(`/producer/listings/${id}/withdraw`)
  await expect.poll(async () => await found(title), SOON).toBeUndefined()
  await expect.poll(async () => (await page(path)).status, SOON).toBe(404)
})

test("a suspended producer's listings are gone until the suspension is lifted", async () => {
  const { producer, title, path } = await withCertificate()
  const curator = await actors.curator("curator")
  const at = `/admin/curation/producers/${producer.id}`

  await curator.post(`${at}/suspend`, { note: "A complaint is being looked into" })
  await expect.poll(async () => await found(title), SOON).toBeUndefined()
  await expect.poll(async () => (await page(path)).status, SOON).toBe(404)

  await actors.reinstate(producer.id)
  await expect.poll(async () => (await found(title))?.title, SOON).toBe(title)
  await expect.poll(async () => (await page(path)).status, SOON).toBe(200)
})

test("a producer who moves or writes another profile shows it at once", async () => {
  const { producer, path } = await withCertificate()
  const [, producerPath] = /href="(\/en\/producers\/[^"#?]+)"/.exec((await page(path)).text) ?? []
  const headline = "Weavers of the upper Kayan since 1998"
  const localized = inEveryLocale(() => headline)

  await producer.post("/producer/me", { headline: localized, regency: "Malinau" })

  const text = async () => (await page(producerPath ?? "")).text
  await expect.poll(async () => (await text()).includes(headline), SOON).toBe(true)
  expect(await text()).toContain("<bdi>Malinau</bdi>")
})

test("a new revision replaces name, price and pictures, and the old page is not served", async () => {
  const { producer, id, title, path } = await withCertificate()
  const next = `${title} II`
  const localized = inEveryLocale(() => next)
  const before = await found(title)
  await producer.post(`/producer/listings/${id}`, {
    title: localized,
    tiers: [{ min: 50, max: null, usd: 77 }],
  })
  await producer.post(`/producer/listings/${id}/submit`)
  expect((await found(title))?.price_from, "the approved one stays meanwhile").toBe(11)

  await actors.approve(id)

  await expect.poll(async () => (await found(next))?.price_from, SOON).toBe(77)
  expect(before?.price_from).toBe(11)
  await expect.poll(async () => (await page(path)).text.includes(next), SOON).toBe(true)
})

test("new rates show on pages in other currencies, and none of the old ones are served", async () => {
  const { path } = await withCertificate()
  const operator = await actors.curator("admin")
  type Answer = { rates: { as_of: string; source: string; per_usd: { [code: string]: number } } }
  const { rates } = await operator.get<Answer>("/admin/exchange-rates")
  const { USD: _usd, ...per_usd } = rates.per_usd
  const inEuro = async () => (await page(path, "currency=EUR")).text
  const before = await inEuro()

  await operator.post("/admin/exchange-rates", {
    as_of: today,
    source: "Test table",
    per_usd: { EUR: 2 },
  })
  await expect.poll(async () => (await inEuro()) === before, SOON).toBe(false)

  const { as_of, source } = rates
  await operator.post("/admin/exchange-rates", { as_of, source, per_usd })
  await expect.poll(async () => (await inEuro()) === before, SOON).toBe(true)
})
