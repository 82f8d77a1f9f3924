import type { ListingDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import type {
  ProducerCertificate,
  ProducerListing,
} from "@serumpun/backend/src/contracts/producer.ts"
import { certificateFacts } from "@serumpun/domain/certificate-checks"
import { addDays } from "@serumpun/domain/days"
import { expect, inject, test } from "vitest"
import { withClient } from "../../scripts/start/setup-marks.ts"
import { allRows } from "../support/all-rows.ts"
import { createActors, freshNib, refused, today } from "../support/actors.ts"
import {
  addCertificate,
  addScan,
  completeCertificate,
  verifyCertificate,
} from "../support/certificates.ts"
import { mailsTo } from "../support/outbox.ts"

const stack = inject("stack")
const actors = createActors(stack)
const SOON = { timeout: 60_000, interval: 500 }
const inDatabase = (sql: string, values: unknown[]) =>
  withClient(stack.databaseUrl, (client) => client.query(sql, values))
const ends = (id: string, day: string) =>
  inDatabase("update certificate set valid_until = $1 where id = $2", [day, id])

const old = completeCertificate({ scheme: "organic_eu" })
const renewalOf = (id: string, change = {}) => ({
  ...old,
  number: `BIO-${freshNib()}`,
  valid_from: addDays(today, -1),
  valid_until: addDays(today, 600),
  renews: id,
  ...change,
})

async function organic() {
  const [producer, curator] = [await actors.producer(), await actors.curator("curator")]
  const first = await addCertificate(producer, { ...old, number: `BIO-${freshNib()}` })
  await verifyCertificate({ producer, curator }, first)
  const listing = await actors.published(producer, {
    claims_organic: true,
    certificate_ids: [first],
  })
  const shown = async () =>
    (await producer.get<ListingDetail>(`/store/listings/${listing.handle}?locale=en`)).certificates
  const read = async () =>
    (await producer.get<{ listing: ProducerListing }>(`/producer/listings/${listing.id}`)).listing
  return { producer, curator, first, listing, shown, read }
}

test("a verified renewal carries the mark and the claim on, and the listing needs no change", async () => {
  const { producer, curator, first, shown, read } = await organic()
  const second = await addCertificate(producer, renewalOf(first))
  expect((await shown()).map(({ id }) => id)).toEqual([first])
  await verifyCertificate({ producer, curator }, second)
  await expect.poll(async () => (await shown()).map(({ id }) => id), SOON).toEqual([second])
  await ends(first, addDays(today, -1))
  expect((await shown()).map(({ id }) => id)).toEqual([second])
  expect((await refused(producer.delete(`/producer/certificates/${second}`))).status).toBe(400)
  // The first one stays with its dates.
  const { certificate } = await producer.get<{ certificate: ProducerCertificate }>(
    `/producer/certificates/${first}`,
  )
  expect(certificate).toMatchObject({ status: "verified", valid_until: addDays(today, -1) })
  // Once the renewal is taken back too, nothing carries the claim any more.
  await curator.post(`/admin/curation/certificates/${second}/refuse`, { note: "Withdrawn" })
  await expect.poll(read, SOON).toMatchObject({ status: "expired", is_public: false })
})

test("a renewal has the scheme and holder of what it renews, and is nobody else's", async () => {
  const { producer, first } = await organic()
  const enter = (change: object) =>
    refused(producer.post("/producer/certificates", renewalOf(first, change)))
  expect((await enter({ scheme: "organic_jas" })).problems).toMatchObject([{ field: "scheme" }])
  expect((await enter({ holder_name: "KUB Lain" })).problems).toMatchObject([
    { field: "holder_name", code: "renewal_holder" },
  ])
  expect((await enter({ valid_until: old.valid_until })).problems).toMatchObject([
    { field: "valid_until", code: "renewal_ends" },
  ])
  const stranger = await actors.producer()
  expect((await refused(stranger.post("/producer/certificates", renewalOf(first)))).status).toBe(
    404,
  )
})

test("reminders stop once a verified renewal carries on, not before", async () => {
  const { producer, curator, first } = await organic()
  const second = await addCertificate(
    producer,
    renewalOf(first, { valid_from: addDays(today, 20) }),
  )
  await inDatabase(
    "update certificate set created_at = now() - interval '2 days' where producer_id = $1",
    [producer.id],
  )
  const told = async () =>
    (
      await inDatabase(
        "select key from notice where kind = 'certificate_ends_soon' and key like $1",
        [`%${producer.id}`],
      )
    ).rows.length
  await ends(first, addDays(today, 80))
  await expect.poll(told, SOON).toBe(1)
  await verifyCertificate({ producer, curator }, second)
  await ends(first, addDays(today, 25))
  // Another producer's reminder shows that the job has run since.
  const other = await organic()
  await inDatabase(
    "update certificate set valid_until = $1, created_at = now() - interval '2 days' where id = $2",
    [addDays(today, 25), other.first],
  )
  await expect
    .poll(
      async () =>
        (
          await inDatabase(
            "select 1 from notice where kind = 'certificate_ends_soon' and key like $1",
            [`%${other.producer.id}`],
          )
        ).rows.length,
      SOON,
    )
    .toBe(1)
  expect(await told()).toBe(1)
})

test("a curator verifies against a file, fact by fact, and what was put right is kept", async () => {
  const [producer, curator] = [await actors.producer(), await actors.curator("curator")]
  const id = await addCertificate(producer, { ...old, number: `BIO-${freshNib()}` })
  const path = `/admin/curation/certificates/${id}`
  const verify = (body: object) => curator.post(`${path}/verify`, body)
  const compared = certificateFacts
  expect((await refused(verify({ compared }))).problems).toMatchObject([
    { field: "file", code: "certificate_file_missing" },
  ])
  await addScan(producer, id)
  expect((await refused(verify({ compared: ["number", "scope"] }))).problems).toMatchObject([
    { field: "compared.holder" },
    { field: "compared.dates" },
  ])
  const bad = { valid_until: addDays(today, -1) }
  expect((await refused(verify({ compared, corrected: bad }))).problems).toMatchObject([
    { field: "corrected.valid_until", code: "certificate_expired" },
  ])
  const corrected = { number: "ID-BIO-999", valid_until: addDays(today, 90) }
  await verify({ compared, corrected })
  const { certificate } = await producer.get<{ certificate: ProducerCertificate }>(
    `/producer/certificates/${id}`,
  )
  expect(certificate).toMatchObject({ ...corrected, status: "verified", checked_on: today })
  expect(certificate.checks?.map(({ fact, was }) => [fact, was !== null])).toEqual([
    ["number", true],
    ["holder", false],
    ["scope", false],
    ["dates", true],
  ])
})

test("the desk lists what waits for a file, for a curator, and what was verified without one", async () => {
  const [producer, curator] = [await actors.producer(), await actors.curator("curator")]
  const id = await addCertificate(producer, { ...old, number: `BIO-${freshNib()}` })
  const queued = async (queue: string) =>
    (
      await allRows<{ id: string }>(
        curator,
        `/admin/curation/certificates?queue=${queue}`,
        "certificates",
      )
    ).map((one) => one.id)
  expect(await queued("file_awaited")).toContain(id)
  expect(await queued("to_check")).not.toContain(id)
  await addScan(producer, id)
  expect(await queued("to_check")).toContain(id)
  await inDatabase("update certificate set status = 'verified', file_id = null where id = $1", [id])
  expect(await queued("no_file")).toContain(id)
  expect((await refused(producer.get("/admin/curation/certificates"))).status).toBe(401)
  // Its first file is welcome, a second is not; compared, it is verified as before and waits no more.
  await addScan(producer, id)
  expect(await queued("to_check")).toContain(id)
  expect(await queued("no_file")).not.toContain(id)
  expect((await refused(addScan(producer, id))).problems).toMatchObject([{ field: "status" }])
  const verify = () =>
    curator.post(`/admin/curation/certificates/${id}/verify`, { compared: certificateFacts })
  await verify()
  expect(await queued("to_check")).not.toContain(id)
  expect((await refused(verify())).problems).toMatchObject([{ field: "status" }])
})

test("a certificate that a curator put right to cover less takes the claim along", async () => {
  const [producer, curator] = [await actors.producer(), await actors.curator("curator")]
  const id = await addCertificate(producer, { ...old, number: `BIO-${freshNib()}` })
  const listing = await actors.published(producer, { claims_organic: true, certificate_ids: [id] })
  await addScan(producer, id)
  await curator.post(`/admin/curation/certificates/${id}/verify`, {
    compared: certificateFacts,
    corrected: { scope_hs: ["0904"] },
  })
  const read = async () =>
    (await producer.get<{ listing: ProducerListing }>(`/producer/listings/${listing.id}`)).listing
  await expect.poll(read, SOON).toMatchObject({ status: "expired", is_public: false })
})

test("a producer is told why a certificate was refused, in their language", async () => {
  const [producer, curator] = [await actors.producer(), await actors.curator("curator")]
  const id = await addCertificate(producer, { ...old, number: `BIO-${freshNib()}` })
  const refuse = (body: object) => curator.post(`/admin/curation/certificates/${id}/refuse`, body)
  expect((await refused(refuse({}))).problems).toMatchObject([{ field: "note" }])
  await refuse({ note: "Nomor tidak ada di daftar penerbit" })
  await expect
    .poll(
      async () =>
        (await mailsTo(stack, producer.email)).some(({ text }) =>
          text.includes("Nomor tidak ada di daftar penerbit"),
        ),
      SOON,
    )
    .toBe(true)
})
