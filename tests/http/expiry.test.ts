import { expect, inject, test } from "vitest"
import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import { addDays } from "@serumpun/domain/days"
import { withClient } from "../../scripts/start/setup-marks.ts"
import { createActors, today } from "../support/actors.ts"
import { addCertificate, completeCertificate } from "../support/certificates.ts"
import { mailsTo } from "../support/outbox.ts"

const stack = inject("stack")
const actors = createActors(stack)
const SOON = { timeout: 60_000, interval: 500 }
const inDatabase = (sql: string, values: unknown[]) =>
  withClient(stack.databaseUrl, (client) => client.query(sql, values))

/** A public listing that calls itself organic, with the certificate that lets it. */
async function organic() {
  const producer = await actors.producer()
  const certificate_id = await addCertificate(
    producer,
    completeCertificate({ scheme: "organic_eu" }),
  )
  const { id, handle } = await actors.published(producer, {
    claims_organic: true,
    certificate_ids: [certificate_id],
  })
  const read = async () =>
    (await producer.get<{ listing: ProducerListing }>(`/producer/listings/${id}`)).listing
  return { producer, certificate_id, id, handle, read }
}

test("a listing that depends on a certificate leaves the catalogue with it, and its producer is told", async () => {
  const { producer, certificate_id, id, read } = await organic()
  expect(await read()).toMatchObject({ status: "approved", is_public: true })
  const curator = await actors.curator("curator")
  const at = `/admin/curation/certificates/${certificate_id}`
  await curator.post(`${at}/verify`, {})
  await curator.post(`${at}/refuse`, { note: "The register does not have it" })
  await expect.poll(read, SOON).toMatchObject({ status: "expired", is_public: false })
  const told = async () =>
    (await mailsTo(stack, producer.email)).filter(({ text }) =>
      text.includes(`/producer/listings/${id}`),
    )
  await expect.poll(async () => (await told()).length, SOON).toBe(2)
  expect((await told()).at(-1)?.subject).toContain("Tidak tampil lagi")
})

test("a certificate that only adds a mark takes its mark along and leaves the listing", async () => {
  const producer = await actors.producer()
  const mark = await addCertificate(producer, completeCertificate({ scheme: "fairtrade" }))
  const { id } = await actors.published(producer, { certificate_ids: [mark] })
  const other = await organic()
  const past = addDays(today, -1)
  await inDatabase("update certificate set valid_until = $1 where id = any($2)", [
    past,
    [mark, other.certificate_id],
  ])
  await expect.poll(other.read, SOON).toMatchObject({ status: "expired" })
  const path = `/producer/listings/${id}`
  expect((await producer.get<{ listing: ProducerListing }>(path)).listing.is_public).toBe(true)
})

test("a producer is told once that a certificate and an approval end soon, not on the first day", async () => {
  const { producer, certificate_id, id } = await organic()
  const subjects = async (part: string) =>
    (await mailsTo(stack, producer.email)).filter(({ subject, text }) =>
      `${subject} ${text}`.includes(part),
    ).length
  const [near, far] = [addDays(today, 20), addDays(today, 80)]
  await inDatabase("update certificate set valid_until = $1 where id = $2", [near, certificate_id])
  await inDatabase("update passport set valid_until = $1 where listing_id = $2", [far, id])
  const certificatePage = `/producer/certificates/${certificate_id}`
  const before = "created_at = now() - interval '2 days'"
  await inDatabase(`update passport set ${before} where listing_id = $1`, [id])
  await expect.poll(() => subjects("tanpa mengubah apa pun"), SOON).toBe(1)
  expect(await subjects(certificatePage), "entered today").toBe(0)
  await inDatabase(`update certificate set ${before} where id = $1`, [certificate_id])
  await expect.poll(() => subjects(certificatePage), SOON).toBe(1)
  await inDatabase("update certificate set valid_until = $1 where id = $2", [
    addDays(today, 5),
    certificate_id,
  ])
  await expect.poll(() => subjects(certificatePage), SOON).toBe(2)
})
