import type { ListingDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { GroupCertificates } from "@serumpun/backend/src/contracts/certificate.ts"
import type { GroupView } from "@serumpun/backend/src/contracts/pool.ts"
import type { NoticeList } from "@serumpun/backend/src/contracts/notice.ts"
import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import { expect, inject, test } from "vitest"
import { createActors, type Producer, refused } from "../support/actors.ts"
import { addCertificate, completeCertificate } from "../support/certificates.ts"

const stack = inject("stack")
const actors = createActors(stack)
/** What the calendar's job finds, it finds within a quarter of a minute. */
const SOON = { timeout: 60_000, interval: 500 }

/** A group with an organic certificate, and a member who has joined. */
async function grouped() {
  const [group, member] = await Promise.all([actors.producer(), actors.producer()])
  const certificate_id = await addCertificate(
    group,
    completeCertificate({ scheme: "organic_eu", holder_kind: "group" }),
  )
  const { group: view } = await group.post<{ group: GroupView }>("/producer/group/invitations", {
    nib: member.nib,
  })
  const membership = `/producer/group/memberships/${view.members[0]!.id}`
  return { group, member, certificate_id, membership }
}

const found = (producer: Producer) =>
  producer.get<GroupCertificates>("/producer/group-certificates")
const ask = (producer: Producer, certificate_id: string) =>
  producer.post<GroupCertificates>(`/producer/group-certificates/${certificate_id}/ask`)
const answer = (producer: Producer, id: string, word: string) =>
  producer.post<GroupCertificates>(`/producer/certificate-uses/${id}`, { answer: word })
const titlesOf = async (producer: Producer) =>
  (await producer.get<NoticeList>("/producer/notices?locale=en")).notices.map(({ title }) => title)

/** The member's public listing that calls itself organic by the group's certificate. */
async function organic() {
  const world = await grouped()
  const { group, member, certificate_id, membership } = world
  await member.post(`${membership}/join`)
  await ask(member, certificate_id)
  const [use] = (await found(group)).of_members
  await answer(group, use!.id, "confirmed")
  const listing = await actors.published(member, {
    claims_organic: true,
    certificate_ids: [certificate_id],
  })
  const read = async () =>
    (await member.get<{ listing: ProducerListing }>(`/producer/listings/${listing.id}`)).listing
  const shown = () =>
    member
      .get<ListingDetail>(`/store/listings/${listing.handle}?locale=en`)
      .then(({ certificates }) => certificates.map(({ scheme }) => scheme))
  return { ...world, use: use!.id, listing, read, shown }
}

test("a certificate is its group's until the group confirms a member, and nobody else's", async () => {
  const { group, member, certificate_id, membership } = await grouped()
  // Asked into the group is not joined.
  expect((await refused(ask(member, certificate_id))).status).toBe(404)
  await member.post(`${membership}/join`)
  const stranger = await actors.producer()
  expect((await refused(ask(stranger, certificate_id))).status).toBe(404)
  expect((await refused(ask(group, certificate_id))).status).toBe(404)

  expect((await found(member)).of_groups).toMatchObject([{ use: null }])
  await ask(member, certificate_id)
  await ask(member, certificate_id)
  const [use] = (await found(group)).of_members
  expect((await found(group)).of_members).toHaveLength(1)
  for (const [who, word] of [
    [member, "confirmed"],
    [stranger, "confirmed"],
    [stranger, "ended"],
  ] as const)
    expect((await refused(answer(who, use!.id, word))).status).toBe(404)

  const draft = await actors.draft(member, {
    claims_organic: true,
    certificate_ids: [certificate_id],
  })
  const submit = () => member.post(`/producer/listings/${draft}/submit`)
  const codes = (await refused(submit())).problems.map(({ code }) => code)
  expect(codes).toContain("certificate_not_yours")
  await answer(group, use!.id, "confirmed")
  await submit()
  const told = await titlesOf(member)
  expect(told.filter((title) => title.includes("has confirmed"))).toHaveLength(1)
  expect((await titlesOf(group)).filter((title) => title.includes("wants to use"))).toHaveLength(1)
})

test("with the membership the mark goes, and the listing that needs it", async () => {
  const { member, group, certificate_id, membership, listing, read, shown, use } = await organic()
  expect(await shown()).toEqual(["organic_eu"])
  // What a member's listing rests on is neither changed nor removed by the group.
  const path = `/producer/certificates/${certificate_id}`
  expect((await refused(group.delete(path))).problems).toMatchObject([{ field: "id" }])
  await group.post(`${membership}/leave`)
  expect((await found(member)).of_groups).toEqual([])
  await expect.poll(read, SOON).toMatchObject({ status: "expired", is_public: false })
  const gone = member.get(`/store/listings/${listing.handle}?locale=en`)
  expect((await refused(gone)).status).toBe(404)
  // Without a membership there is nothing to confirm again.
  expect((await refused(answer(group, use, "confirmed"))).status).toBeGreaterThanOrEqual(400)
})

test("a group ends one use: a listing that only shows the mark stays", async () => {
  const { group, member, certificate_id, membership } = await grouped()
  await member.post(`${membership}/join`)
  await ask(member, certificate_id)
  const [use] = (await found(group)).of_members
  await answer(group, use!.id, "confirmed")
  const { handle } = await actors.published(member, { certificate_ids: [certificate_id] })
  const shown = async () =>
    (await member.get<ListingDetail>(`/store/listings/${handle}?locale=en`)).certificates.map(
      ({ scheme }) => scheme,
    )
  expect(await shown()).toEqual(["organic_eu"])
  await answer(group, use!.id, "ended")
  await expect.poll(shown, SOON).toEqual([])
  await ask(member, certificate_id)
  await answer(group, use!.id, "refused")
  expect(await shown()).toEqual([])
  expect((await found(member)).of_groups).toMatchObject([{ use: { status: "refused" } }])
})

test("a member hears that the certificate they stand on no longer counts", async () => {
  const { member, certificate_id, read } = await organic()
  const curator = await actors.curator("curator")
  await curator.post(`/admin/curation/certificates/${certificate_id}/refuse`, { note: "Unknown" })
  const told = await titlesOf(member)
  expect(told.filter((title) => title.includes("no longer counts"))).toHaveLength(1)
  await expect.poll(read, SOON).toMatchObject({ status: "expired", is_public: false })
})

test("a use is answered also when the group has removed the certificate meanwhile", async () => {
  const { group, member, certificate_id, membership } = await grouped()
  await member.post(`${membership}/join`)
  await ask(member, certificate_id)
  const [use] = (await found(group)).of_members
  await group.delete(`/producer/certificates/${certificate_id}`)
  await answer(group, use!.id, "refused")
  const told = await titlesOf(member)
  expect(told.filter((title) => title.includes("has not confirmed"))).toHaveLength(1)
})

test("a business that is no group enters no certificate in a group's name", async () => {
  const producer = await actors.newProducer()
  const certificate = completeCertificate({ scheme: "organic_eu", holder_kind: "group" })
  await producer.post("/producer/me", { legal_form: "cv" })
  const { problems } = await refused(producer.post("/producer/certificates", certificate))
  expect(problems).toMatchObject([{ field: "holder_kind", code: "certificate_of_group" }])
})
