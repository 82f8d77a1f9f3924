import { randomUUID } from "node:crypto"
import type { NibDisputeView } from "@serumpun/backend/src/contracts/nib-dispute.ts"
import type { CurationOverview } from "@serumpun/backend/src/contracts/curation.ts"
import type { ProducerMe } from "@serumpun/backend/src/contracts/producer.ts"
import type { NibDisputeCase } from "@serumpun/backend/src/readers/nib-dispute.ts"
import { inEveryLocale } from "@serumpun/domain/locales"
import { expect, inject, test } from "vitest"
import type { Client } from "../../scripts/http/client.ts"
import { withClient } from "../../scripts/start/setup-marks.ts"
import { allRows } from "../support/all-rows.ts"
import { createActors, freshNib, PASSWORD, refused, showEvidence } from "../support/actors.ts"
import { waitForMails } from "../support/outbox.ts"

const stack = inject("stack")
const actors = createActors(stack)
const disputes = "/admin/curation/nib-disputes"
const everywhere = (text: string) => inEveryLocale(() => text)
type Answer = { dispute: NibDisputeView | null }

/** A business that signs up with a NIB which somebody else has given. */
async function claimant(nib: string): Promise<Client & { email: string; id: string }> {
  const email = `producer-${randomUUID()}@example.org`
  const { token } = await actors.client.post<{ token: string }>("/store/sign-up-producer", {
    ...{ email, password: PASSWORD, contact_name: "Sari", contact_phone: "+62 811" },
    ...{ name: "KUB Sari", legal_form: "kub", nib, province: "ID-KU", regency: "Malinau" },
    claims_nib: true,
  })
  await (await actors.curator("admin")).post("/admin/accounts/verify-email", { email })
  const own = actors.client.as(token)
  return { ...own, email, id: (await own.get<ProducerMe>("/producer/me")).id }
}

async function sent(nib: string) {
  const own = await claimant(nib)
  await showEvidence(own)
  const explanation = "The NIB was given to us in 2021; the printout shows our name."
  await own.post<Answer>("/producer/nib-dispute", { nib, explanation })
  return own
}

async function caseOf(desk: Client, producerId: string) {
  const found = await allRows<NibDisputeCase>(desk, disputes, "disputes")
  return found.find(({ claimant: side }) => side?.id === producerId)
}

/** What stands in the curation log about one business, the oldest first. */
async function logged(producerId: string): Promise<[string, string | null][]> {
  const { rows } = await withClient(stack.databaseUrl, (client) =>
    client.query<{ action: string; note: string | null }>(
      "select action, note from curation_log where subject_id = $1 order by position",
      [producerId],
    ),
  )
  return rows.map(({ action, note }) => [action, note])
}

test("a taken NIB opens an account that can prepare everything, and a dispute with evidence", async () => {
  const holder = await actors.producer()
  const own = await claimant(holder.nib)
  const me = await own.get<ProducerMe>("/producer/me")
  expect([me.nib, me.status]).toEqual(["", "draft"])
  await own.post("/producer/me", { district: "Malinau Kota" })
  const send = (body: object) => own.post<Answer>("/producer/nib-dispute", body)
  const codes = async (body: object) =>
    (await refused(send(body))).problems.map(({ field, code }) => `${field} ${code}`)
  const body = { nib: holder.nib, explanation: "It is ours." }
  expect(await codes(body)).toEqual(["evidence.nib evidence_missing"])
  await showEvidence(own)
  expect(await codes({ ...body, explanation: " " })).toEqual(["explanation required"])
  expect((await send(body)).dispute).toMatchObject({ status: "sent", nib: holder.nib })
  expect(await codes(body)).toEqual(["nib nib_dispute_waits"])
  const shown = JSON.stringify([
    await own.get("/producer/me"),
    await own.get("/producer/nib-dispute"),
  ])
  expect(shown).not.toContain(holder.id)
  expect((await refused(own.post("/producer/me/submit"))).problems).toContainEqual(
    expect.objectContaining({ field: "nib" }),
  )
  expect(await holder.get<Answer>("/producer/nib-dispute")).toEqual({ dispute: null })
})

test("a curator sees both sides and moves the NIB; both are told, and its holder is not public any more", async () => {
  const holder = await actors.producer()
  const own = await sent(holder.nib)
  const curator = await actors.curator("curator")
  const found = await caseOf(curator, own.id)
  expect([found?.holder?.id, found?.claimant?.evidence.length]).toEqual([holder.id, 2])
  const path = `${disputes}/${found?.id}/decide`
  for (const other of [own, holder, actors.client])
    expect((await refused(other.post(path, { to: "transferred", note: "x" }))).status).toBe(401)
  expect((await refused(curator.post(path, { to: "transferred", note: " " }))).problems).toEqual([
    { field: "note", code: "required" },
  ])
  const note = "The printout shows this name."
  const before = (await waitForMails(stack, holder.email, 1)).length
  await curator.post(path, { to: "transferred", note })
  expect((await own.get<ProducerMe>("/producer/me")).nib).toBe(holder.nib)
  const after = await holder.get<ProducerMe>("/producer/me")
  expect([after.nib, after.status, after.changes_note]).toEqual(["", "changes_requested", note])
  const told = await waitForMails(stack, holder.email, before + 1)
  expect(told.at(-1)?.text).toContain(note)
  expect(told.at(-1)?.text).not.toContain("KUB Sari")
  expect(await logged(own.id)).toEqual([["nib_transferred", note]])
  expect((await logged(holder.id)).at(-1)).toEqual(["nib_lost", note])
})

test("a dispute that waits is counted among the businesses to check", async () => {
  const operator = await actors.curator("admin")
  const overview = async () =>
    (await operator.get<{ overview: CurationOverview }>("/admin/curation/overview")).overview
  await sent((await actors.newProducer()).nib)
  const { nib_disputes, producers_to_verify } = await overview()
  expect(nib_disputes).toBeGreaterThan(0)
  expect(producers_to_verify).toBeGreaterThanOrEqual(nib_disputes)
})

test("a NIB leaves no suspended business, and replaces none that somebody was verified with meanwhile", async () => {
  const holder = await actors.producer()
  const own = await sent(holder.nib)
  const curator = await actors.curator("curator")
  const path = `${disputes}/${(await caseOf(curator, own.id))?.id}/decide`
  const move = async () =>
    (await refused(curator.post(path, { to: "transferred", note: "Seen." }))).problems
  await curator.post(`/admin/curation/producers/${holder.id}/suspend`, { note: "A complaint" })
  expect(await move()).toEqual([{ field: "status", code: "nib_holder_suspended" }])
  await actors.reinstate(holder.id)
  const nib = freshNib()
  const told = { headline: everywhere("Weavers"), story: everywhere("We weave rattan.") }
  await own.post("/producer/me", { nib, place: "Malinau Kota", ...told })
  await own.post("/producer/me/submit")
  await curator.post(`/admin/curation/producers/${own.id}/verify`, {})
  expect(await move()).toEqual([{ field: "status", code: "nib_claimant_verified" }])
  await curator.post(path, { to: "refused", note: "They have another one." })
  const standing = async (side: Client) => {
    const me = await side.get<ProducerMe>("/producer/me")
    return [me.nib, me.status]
  }
  expect(await standing(own)).toEqual([nib, "verified"])
  expect(await standing(holder)).toEqual([holder.nib, "verified"])
  expect((await logged(holder.id)).map(([action]) => action)).not.toContain("nib_lost")
})

test("two decisions at once are one, and two claims on one NIB never give it to both", async () => {
  const holder = await actors.newProducer()
  const [one, other] = [await sent(holder.nib), await sent(holder.nib)]
  const desks = [await actors.curator("curator"), await actors.curator("admin")]
  const cases = [await caseOf(desks[0]!, one.id), await caseOf(desks[0]!, other.id)]
  const results = await Promise.allSettled(
    cases.flatMap((found) =>
      desks.map((desk) =>
        desk.post(`${disputes}/${found?.id}/decide`, { to: "transferred", note: "Seen." }),
      ),
    ),
  )
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(2)
  const nibs = await Promise.all(
    [holder, one, other].map(async (side) => (await side.get<ProducerMe>("/producer/me")).nib),
  )
  expect(nibs.filter((nib) => nib === holder.nib)).toHaveLength(1)
})

test("asked for more, it is sent again; refused, it is over, and another NIB can be entered", async () => {
  const holder = await actors.newProducer()
  const own = await sent(holder.nib)
  const curator = await actors.curator("curator")
  const decide = async (to: string) =>
    curator.post(`${disputes}/${(await caseOf(curator, own.id))?.id}/decide`, { to, note: "Why?" })
  await decide("more_asked")
  const { dispute } = await own.get<Answer>("/producer/nib-dispute")
  expect(dispute).toMatchObject({ status: "more_asked", answer: "Why?" })
  const again = { nib: holder.nib, explanation: "Here is the deed as well." }
  await own.post("/producer/nib-dispute", again)
  await decide("refused")
  expect((await refused(own.post("/producer/nib-dispute", again))).problems).toEqual([
    { field: "nib", code: "nib_dispute_decided" },
  ])
  expect((await holder.get<ProducerMe>("/producer/me")).nib).toBe(holder.nib)
  const free = (await actors.newProducer()).nib
  expect((await refused(own.post("/producer/me", { nib: free }))).problems[0]?.code).toBe(
    "nib_taken",
  )
})
