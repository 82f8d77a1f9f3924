import { expect, inject, test } from "vitest"
import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import { addDays } from "@serumpun/domain/days"
import { withClient } from "../../scripts/start/setup-marks.ts"
import { createActors, today } from "../support/actors.ts"
import { addCertificate, completeCertificate, verifyCertificate } from "../support/certificates.ts"
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
  await verifyCertificate({ producer, curator }, certificate_id)
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
  const fresh = await addCertificate(
    producer,
    completeCertificate({ valid_until: addDays(today, 20) }),
  )
  await inDatabase(
    "update certificate set valid_until = $1, created_at = now() - interval '2 days' where id = $2",
    [addDays(today, 20), certificate_id],
  )
  await inDatabase(
    "update passport set valid_until = $1, created_at = now() - interval '2 days' where listing_id = $2",
    [addDays(today, 80), id],
  )
  const told = async (kind: string) =>
    (
      await inDatabase("select key from notice where kind = $1 and key like $2", [
        kind,
        `%${producer.id}`,
      ])
    ).rows.map(({ key }: { key: string }) => key)
  await expect.poll(() => told("passport_ends_soon"), SOON).toHaveLength(1)
  const [key] = await told("certificate_ends_soon")
  expect(key).toContain(`${certificate_id}:${addDays(today, 20)}:30`)
  expect((await told("certificate_ends_soon")).join()).not.toContain(fresh)
  // Another passport to the same end, as a case of a part issues it, repeats nothing.
  await inDatabase("update passport set id = id || '_2' where listing_id = $1", [id])
  const other = await organic()
  await inDatabase(
    "update passport set valid_until = $1, created_at = now() - interval '2 days' where listing_id = $2",
    [addDays(today, 80), other.id],
  )
  const toldOther = async () =>
    (
      await inDatabase("select 1 from notice where key like $1", [
        `passport_ends_soon:${other.id}:%`,
      ])
    ).rows
  await expect.poll(toldOther, SOON).toHaveLength(1)
  expect(await told("passport_ends_soon")).toHaveLength(1)
  const { notices } = await producer.get<{ notices: { title: string }[] }>(
    "/producer/notices?locale=id",
  )
  expect(notices.some(({ title }) => title.includes("berakhir"))).toBe(true)
})
