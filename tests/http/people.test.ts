import { randomUUID } from "node:crypto"
import { beforeAll, expect, inject, test } from "vitest"
import { Client as Database } from "pg"
import { memberRolesFor } from "@serumpun/backend/src/api/access/producer-deeds.ts"
import type { QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import type { ReviewDetail } from "@serumpun/backend/src/contracts/curation.ts"
import type { MemberInvitationView } from "@serumpun/backend/src/contracts/people.ts"
import type { ProducerListing, ProducerMe } from "@serumpun/backend/src/contracts/producer.ts"
import { type MemberRole, memberRoles } from "@serumpun/domain/producer-roles"
import { listRoutes } from "../../scripts/prove/isolation/routes.ts"
import { createActors, freshNib, PASSWORD, type Producer, refused } from "../support/actors.ts"
import { asked, quoted } from "../support/orders.ts"
import { waitForMails } from "../support/outbox.ts"
import {
  inviteMember,
  joinedMember,
  type MemberClient,
  memberToken,
  readMembers,
} from "../support/people.ts"

const stack = inject("stack")
const actors = createActors(stack)
const JOIN = "/recovery/member-invitation/join"
const problem = (field: string, code: string) => ({ status: 400, problems: [{ field, code }] })
const notAllowed = {
  status: 403,
  problems: [{ field: "role", code: "member_role_not_allowed" }],
}

let founder: Producer
const people = {} as Record<MemberRole, MemberClient>
beforeAll(async () => {
  founder = await actors.producer()
  people.owner = founder
  for (const role of memberRoles)
    if (role !== "owner") people[role] = await joinedMember(stack, actors, founder, role)
})

const changing = listRoutes().filter(
  ({ method, path }) => path.startsWith("/producer/") && method !== "GET",
)

test.each(memberRoles)(
  "a producer's %s may use the routes of their role and no other",
  async (role) => {
    const wrong: string[] = []
    for (const { method, path } of changing) {
      const address = path.replace(/:\w+/g, "none_01JABCDEFGHJKMNPQRSTVWXYZ0")
      // Leaving would end the matrix, and this producer is verified and stays so.
      if (address.endsWith("/leave") || address.endsWith("/me/submit")) continue
      const send =
        method === "DELETE" ? people[role].delete(address) : people[role].post(address, {})
      const { status, problems } = await refused(send).catch(() => ({ status: 200, problems: [] }))
      const isAllowed = memberRolesFor(method, address).includes(role)
      const isRefused =
        status === 403 && problems.some(({ code }) => code === "member_role_not_allowed")
      if (isAllowed === isRefused) wrong.push(`${method} ${path}: ${status}`)
    }
    expect(changing.length).toBeGreaterThan(40)
    expect(wrong).toEqual([])
  },
)

test("what a helper types is a draft with their name at each field, which an owner confirms", async () => {
  const { helper, staff } = people
  const id = await actors.draft(helper)
  const path = `/producer/listings/${id}`
  expect(await refused(helper.post(`${path}/submit`))).toEqual(notAllowed)
  expect(await refused(helper.post(`${path}/delete`))).toEqual(notAllowed)
  await staff.post(path, { lead_time_days: 45 })
  const { listing } = await founder.get<{ listing: ProducerListing }>(path)
  expect(listing.status).toBe("draft")
  const typed = new Map(listing.typed_by.map(({ role, fields }) => [role, fields]))
  expect(typed.get("helper")).toEqual(expect.arrayContaining(["title.id", "moq", "tiers"]))
  expect(typed.get("helper")?.some((field) => field.startsWith("images."))).toBe(true)
  expect(typed.get("staff")).toEqual(["lead_time_days"])
  await founder.post(`${path}/submit`)
  const { id: review_id } = await actors.reviewOf(id)
  const { review } = await (
    await actors.curator("curator")
  ).get<{ review: ReviewDetail }>(`/admin/curation/reviews/${review_id}`)
  expect(review.typed_by.map(({ name }) => name).sort()).toEqual(["Siti helper", "Siti staff"])
  expect(review.submitted_by).toBe("Dewi")
})

test("a helper writes a quote and cannot send it, by neither of the two ways", async () => {
  const { producer, buyer, rfq } = await asked(actors, [100])
  const helper = await joinedMember(stack, actors, producer, "helper")
  const typist = { ...producer, ...helper }
  expect(await refused(quoted(typist, rfq, { send: true }))).toEqual(notAllowed)
  const draft = await quoted(typist, rfq, { send: false })
  expect(draft).toMatchObject({
    status: "draft",
    typed_by: { name: "Siti helper", role: "helper" },
  })
  expect(await refused(helper.post(`/producer/quotes/${draft.id}/send`))).toEqual(notAllowed)
  const sent = await producer.post<{ quote: QuoteView }>(`/producer/quotes/${draft.id}/send`)
  expect(sent.quote).toMatchObject({ status: "sent", typed_by: { name: "Siti helper" } })
  const read = await buyer.get<{ rfq: { quotes: QuoteView[] } }>(`/store/buyer/rfqs/${rfq.id}`)
  expect(JSON.stringify(read)).not.toContain("Siti helper")
})

test("an invitation opens once, by its newest link, and not after it was withdrawn or has ended", async () => {
  const email = `siti-${randomUUID()}@example.org`
  await inviteMember(founder, email, "staff")
  const first = await memberToken(stack, email)
  await inviteMember(founder, email, "helper")
  const second = await memberToken(stack, email, 2)
  const body = { name: "Siti", password: PASSWORD }
  const ended = problem("token", "invitation_ended")
  expect(await refused(actors.client.post(JOIN, { token: first, ...body }))).toEqual(ended)
  const { invitation } = await actors.client.post<{ invitation: MemberInvitationView }>(
    "/recovery/member-invitation",
    { token: second },
  )
  expect(invitation).toMatchObject({
    email,
    role: "helper",
    invited_by: "Dewi",
    has_account: false,
  })
  const both = await Promise.allSettled(
    [1, 2, 3].map(() => actors.client.post(JOIN, { token: second, ...body })),
  )
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  expect(await refused(actors.client.post(JOIN, { token: second, ...body }))).toEqual(
    problem("token", "invitation_used"),
  )
  const [, told] = (await waitForMails(stack, founder.email, 2)).slice(-2)
  expect(told?.text).toContain(email)

  for (const end of ["withdraw", "expire"]) {
    const other = `${end}-${randomUUID()}@example.org`
    const { people: now } = await inviteMember(founder, other, "staff")
    const token = await memberToken(stack, other)
    const row = now.invitations.find((one) => one.email === other)!
    if (end === "withdraw") await founder.post(`/producer/people/invitations/${row.id}/withdraw`)
    else await expireInvitation(row.id)
    expect(await refused(actors.client.post(JOIN, { token, ...body }))).toEqual(ended)
  }
})

async function inDatabase<Row extends object>(sql: string, id: string): Promise<Row[]> {
  const database = new Database(stack.databaseUrl)
  await database.connect()
  const { rows } = await database.query<Row>(sql, [id])
  await database.end()
  return rows
}

const expireInvitation = (id: string) =>
  inDatabase(
    "update member_invitation set expires_at = now() - interval '1 second' where id = $1",
    id,
  )

test("somebody who buys joins with the password they have; who works for another business is told", async () => {
  const buyer = await actors.buyer()
  await inviteMember(founder, buyer.email, "staff")
  const token = await memberToken(stack, buyer.email)
  expect(
    await refused(actors.client.post(JOIN, { token, name: "Aiko", password: "not-this-one-7" })),
  ).toEqual(problem("password", "password_wrong"))
  const joined = await actors.client.post<{ token: string }>(JOIN, {
    token,
    name: "Aiko",
    password: PASSWORD,
  })
  const me = await actors.client.as(joined.token).get<ProducerMe>("/producer/me")
  expect(me).toMatchObject({ id: founder.id, member: { email: buyer.email, role: "staff" } })
  expect(await buyer.get("/store/buyer/me")).toMatchObject({ email: buyer.email })

  const other = await actors.newProducer()
  await inviteMember(founder, other.email, "staff")
  const elsewhere = await memberToken(stack, other.email)
  expect(
    await refused(actors.client.post(JOIN, { token: elsewhere, name: "Budi", password: PASSWORD })),
  ).toEqual(problem("token", "member_elsewhere"))
  expect(await refused(inviteMember(founder, buyer.email, "helper"))).toEqual(
    problem("email", "already_colleague"),
  )
})

test("an owner always stays, and hands the business over in one act", async () => {
  const owner = await actors.newProducer()
  const heir = await joinedMember(stack, actors, owner, "helper")
  const { members } = await readMembers(owner)
  const [self, other] = members
  const base = "/producer/people"
  const last = problem("role", "last_owner")
  expect(await refused(owner.post(`${base}/members/${self!.id}`, { role: "staff" }))).toEqual(last)
  expect(await refused(owner.post(`${base}/leave`))).toEqual(last)
  expect(await refused(owner.post(`${base}/members/${self!.id}/remove`))).toEqual(last)
  await owner.post(`${base}/members/${other!.id}/hand-over`)
  expect((await readMembers(heir)).members.map(({ role }) => role)).toEqual(["staff", "owner"])
  expect(await refused(owner.post(`${base}/members/${other!.id}`, { role: "staff" }))).toEqual(
    notAllowed,
  )
  const races = await Promise.allSettled([
    heir.post(`${base}/leave`),
    heir.post(`${base}/members/${other!.id}`, { role: "staff" }),
  ])
  expect(races.every(({ status }) => status === "rejected")).toBe(true)
})

test("whoever is removed is out at once on every device, and can be invited again", async () => {
  const owner = await actors.newProducer()
  const staff = await joinedMember(stack, actors, owner, "staff")
  const again = await actors.client.post<{ token: string }>("/auth/producer/emailpass", {
    email: staff.email,
    password: PASSWORD,
  })
  const second = actors.client.as(again.token)
  const member = (await readMembers(owner)).members.find(({ email }) => email === staff.email)!
  await owner.post(`/producer/people/members/${member.id}/remove`)
  for (const device of [staff, second])
    expect((await refused(device.get("/producer/me"))).status).toBe(401)
  expect(await readMembers(owner)).toMatchObject({ members: [{ email: owner.email }] })
  const mails = await waitForMails(stack, staff.email, 2)
  expect(mails.at(-1)?.text).toContain("mengeluarkan Anda")

  await inviteMember(owner, staff.email, "helper")
  const token = await memberToken(stack, staff.email, 2)
  const back = await actors.client.post<{ token: string }>(JOIN, {
    ...{ token, name: "Siti", password: PASSWORD },
  })
  const me = await actors.client.as(back.token).get<ProducerMe>("/producer/me")
  expect(me.member.role).toBe("helper")
})

test("people and invitations of another producer are as if they were not there", async () => {
  const stranger = await actors.newProducer()
  const { members, invitations } = (
    await inviteMember(founder, `x-${randomUUID()}@example.org`, "staff")
  ).people
  const member = members.find(({ role }) => role === "helper")!
  const base = "/producer/people"
  for (const path of [
    `${base}/members/${member.id}/remove`,
    `${base}/members/${member.id}/hand-over`,
    `${base}/invitations/${invitations[0]!.id}/withdraw`,
  ])
    expect((await refused(stranger.post(path))).status).toBe(404)
  const change = stranger.post(`${base}/members/${member.id}`, { role: "staff" })
  expect((await refused(change)).status).toBe(404)
  expect((await readMembers(people.helper)).invitations).toEqual([])
})

test("a founder who hands over and leaves gets no mail and no way back, and opens a business anew", async () => {
  const owner = await actors.newProducer()
  const heir = await joinedMember(stack, actors, owner, "staff")
  const own = `second-${randomUUID()}@example.org`
  await inviteMember(owner, own, "owner")
  const token = await memberToken(stack, own)
  const other = (await readMembers(owner)).members.find(({ email }) => email === heir.email)!
  await owner.post(`/producer/people/members/${other.id}/hand-over`)
  expect((await readMembers(heir)).invitations).toEqual([])
  const join = actors.client.post(JOIN, { token, name: "Dewi", password: PASSWORD })
  expect(await refused(join)).toEqual(problem("token", "invitation_ended"))
  await owner.post("/producer/people/leave")
  const sql = "select contact_email from producer where id = $1"
  expect(await inDatabase(sql, owner.id)).toEqual([{ contact_email: heir.email }])

  const nib = freshNib()
  const wrong = actors.signUpProducer(owner.email, nib, "not-this-one-7")
  expect(await refused(wrong)).toEqual(problem("password", "password_wrong"))
  const anew = actors.client.as(await actors.signUpProducer(owner.email, nib))
  const me = await anew.get<ProducerMe>("/producer/me")
  expect(me).toMatchObject({ member: { email: owner.email, role: "owner" } })
  expect(me.id).not.toBe(owner.id)
  const again = actors.signUpProducer(owner.email)
  expect(await refused(again)).toEqual(problem("email", "email_taken"))
})

test("the open invitations of an owner who is removed are withdrawn, those of others stay", async () => {
  const owner = await actors.newProducer()
  const second = await joinedMember(stack, actors, owner, "owner")
  const [mine, theirs] = [`mine-${randomUUID()}@example.org`, `theirs-${randomUUID()}@example.org`]
  await inviteMember(owner, mine, "staff")
  await inviteMember(second, theirs, "owner")
  const { members } = await readMembers(owner)
  const member = members.find(({ email }) => email === second.email)!
  await owner.post(`/producer/people/members/${member.id}/remove`)
  expect((await readMembers(owner)).invitations.map(({ email }) => email)).toEqual([mine])
})
