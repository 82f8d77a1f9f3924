import { randomUUID } from "node:crypto"
import { beforeAll, expect, inject, test } from "vitest"
import { Client } from "pg"
import type { BuyerMe, BuyerRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import type { InvitationView } from "@serumpun/backend/src/contracts/company.ts"
import { rolesFor } from "@serumpun/backend/src/api/access/buyer-deeds.ts"
import { type CompanyRole, companyRoles } from "@serumpun/domain/company/roles"
import { listRoutes } from "../../scripts/prove/isolation/routes.ts"
import { completeRfq, createActors, PASSWORD, refused } from "../support/actors.ts"
import {
  type Colleague,
  invitationToken,
  invite,
  joined,
  readCompany,
} from "../support/companies.ts"
import { asked } from "../support/orders.ts"
import { waitForMails } from "../support/outbox.ts"

const stack = inject("stack")
const actors = createActors(stack)
const base = "/store/buyer/company"
const me = (client: Colleague | Awaited<ReturnType<typeof actors.buyer>>) =>
  client.get<BuyerMe>("/store/buyer/me")

test("whoever signs up is the owner of a company of their own, also with ten requests at once", async () => {
  const buyer = await actors.buyer()
  const answers = await Promise.all(Array.from({ length: 10 }, () => me(buyer)))
  for (const answer of answers)
    expect(answer).toMatchObject({
      role: "owner",
      email: buyer.email,
      company_name: "Tanaka Foods",
      country_code: "JP",
    })
  const { colleagues } = await readCompany(buyer)
  expect(colleagues).toMatchObject([{ email: buyer.email, role: "owner", is_self: true }])
})

const people = {} as Record<CompanyRole, Colleague>
beforeAll(async () => {
  const owner = await actors.buyer()
  people.owner = { ...owner, token: "" }
  for (const role of companyRoles)
    if (role !== "owner") people[role] = await joined(stack, actors, owner, role)
})

const changing = listRoutes().filter(
  ({ method, path }) => path.startsWith("/store/buyer/") && method !== "GET",
)

test.each(companyRoles)("a %s may use the routes of their role and no other", async (role) => {
  const wrong: string[] = []
  for (const { method, path } of changing) {
    const address = path.replace(/:\w+/g, "none_01JABCDEFGHJKMNPQRSTVWXYZ0")
    // Leaving would end the matrix.
    if (address.endsWith("/leave")) continue
    const send = method === "DELETE" ? people[role].delete(address) : people[role].post(address, {})
    const { status, problems } = await refused(send).catch(() => ({ status: 200, problems: [] }))
    const isAllowed = rolesFor(method, address).includes(role)
    const isRefused = status === 403 && problems.some(({ code }) => code === "role_not_allowed")
    if (isAllowed === isRefused) wrong.push(`${method} ${path}: ${status}`)
  }
  expect(changing.length).toBeGreaterThan(20)
  expect(wrong).toEqual([])
})

test("everybody of a company reads what one of them has sent, and a viewer sends nothing", async () => {
  const producer = await actors.producer()
  const { id: listing_id } = await actors.published(producer)
  const body = completeRfq([{ listing_id, quantity: 100 }])
  const { rfq } = await people.buyer.post<{ rfq: BuyerRfq }>("/store/buyer/rfqs", body)
  for (const role of companyRoles) {
    const { rfq: read } = await people[role].get<{ rfq: BuyerRfq }>(`/store/buyer/rfqs/${rfq.id}`)
    expect(read).toMatchObject({ id: rfq.id, sent_by: "Anna Weber buyer" })
  }
  expect(await refused(people.viewer.post(`/store/buyer/rfqs/${rfq.id}/cancel`))).toEqual({
    status: 403,
    problems: [{ field: "role", code: "role_not_allowed" }],
  })
  const stranger = await actors.buyer()
  expect((await refused(stranger.get(`/store/buyer/rfqs/${rfq.id}`))).status).toBe(404)
})

test("an invitation is used once, by the one it was sent to, and what they had stays theirs", async () => {
  const owner = await actors.buyer({ company_name: "Weber GmbH", country_code: "DE" })
  const guest = await actors.buyer({ company_name: "Sato Trading" })
  const stranger = await actors.buyer()
  const own = await me(guest)
  await invite(owner, guest.email, "approver")
  const token = await invitationToken(stack, guest.email)
  const { invitation } = await actors.client.post<{ invitation: InvitationView }>(
    "/recovery/invitation",
    { token },
  )
  expect(invitation).toMatchObject({
    company: "Weber GmbH",
    role: "approver",
    email: guest.email,
    has_account: true,
  })
  const accept = "/store/buyer/invitations/accept"
  const problem = (code: string) => ({ status: 400, problems: [{ field: "token", code }] })
  expect(await refused(stranger.post(accept, { token }))).toEqual(problem("invitation_of_another"))
  expect(await refused(stranger.post(accept, { token: `${token}x` }))).toEqual(
    problem("invitation_ended"),
  )
  const both = await Promise.allSettled([
    guest.post(accept, { token }),
    guest.post(accept, { token }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
  expect(await refused(guest.post(accept, { token }))).toEqual(problem("invitation_used"))
  expect(await me(guest)).toMatchObject({ company_name: "Weber GmbH", role: "approver" })
  const { companies } = await readCompany(guest)
  expect(companies.map(({ name }) => name).sort()).toEqual(["Sato Trading", "Weber GmbH"])
  const first = companies.find(({ name }) => name === "Sato Trading")!
  await guest.post(`${base}/choose`, { company_id: first.id })
  expect(await me(guest)).toEqual(own)
  expect((await refused(stranger.post(`${base}/choose`, { company_id: first.id }))).status).toBe(
    404,
  )
  const [told] = (await waitForMails(stack, owner.email, 2)).slice(-1)
  expect(told?.text).toContain(guest.email)
})

test("a withdrawn or expired invitation opens nothing, and a new one for the same address does", async () => {
  const owner = await actors.buyer()
  const email = `late-${randomUUID()}@example.org`
  const { company } = await invite(owner, email, "buyer")
  const token = await invitationToken(stack, email)
  const open = () => actors.client.post("/recovery/invitation", { token })
  const ended = { status: 400, problems: [{ field: "token", code: "invitation_ended" }] }
  const database = new Client(stack.databaseUrl)
  await database.connect()
  const id = company.invitations[0]!.id
  await database.query(
    "update company_invitation set expires_at = now() - interval '1 second' where id = $1",
    [id],
  )
  await database.end()
  expect(await refused(open())).toEqual(ended)
  await invite(owner, email, "viewer")
  expect(await open()).toMatchObject({ invitation: { role: "viewer" } })
  await owner.post(`${base}/invitations/${id}/withdraw`)
  expect(await refused(open())).toEqual(ended)
  const person = { first_name: "Late", last_name: "", password: PASSWORD, locale: "en" }
  expect(
    await refused(actors.client.post("/recovery/invitation/join", { token, ...person })),
  ).toEqual(ended)
  expect(
    await refused(actors.client.post("/auth/customer/emailpass", { email, password: PASSWORD })),
  ).toMatchObject({ status: 401 })
})

test("somebody who is removed is out with their next request, and founds a company of their own", async () => {
  const owner = await actors.buyer()
  const leaving = await joined(stack, actors, owner, "buyer")
  const { colleagues } = await readCompany(owner)
  const { id } = colleagues.find(({ email }) => email === leaving.email)!
  const before = await me(leaving)
  await owner.post(`${base}/colleagues/${id}/remove`)
  expect(await me(leaving)).toMatchObject({ id: before.id, role: "owner" })
  const own = await readCompany(leaving)
  expect(own.colleagues).toHaveLength(1)
  expect(own.companies).toHaveLength(1)
  expect((await refused(owner.post(`${base}/colleagues/${id}/remove`))).status).toBe(404)
  const mails = await waitForMails(stack, leaving.email, 2)
  expect(mails.at(-1)?.text).toContain("removed")
})

test("a thread's stream of news ends for somebody who is removed while they wait", async () => {
  const { buyer: owner, rfq } = await asked(actors, [100])
  const leaving = await joined(stack, actors, owner, "buyer")
  const thread = `/store/buyer/rfqs/${rfq.id}/threads/${rfq.recipients[0]!.producer_id}`
  const { version } = await leaving.get<{ version: number }>(`${thread}/news`)
  const waiting = leaving.get<{ version: number }>(`${thread}/news?after=${version}&wait=2`)
  const { colleagues } = await readCompany(owner)
  const { id } = colleagues.find(({ email }) => email === leaving.email)!
  await owner.post(`${base}/colleagues/${id}/remove`)
  expect(await waiting, "nothing but the number it had").toEqual({ version })
  expect((await refused(leaving.get(`${thread}/news?after=${version}&wait=2`))).status).toBe(404)
})

test("an owner always stays, also when two owners remove each other at once", async () => {
  const owner = await actors.buyer()
  const last = { status: 400, problems: [{ field: "role", code: "last_owner" }] }
  expect(await refused(owner.post(`${base}/leave`))).toEqual(last)
  const [self] = (await readCompany(owner)).colleagues
  expect(await refused(owner.post(`${base}/colleagues/${self!.id}`, { role: "viewer" }))).toEqual(
    last,
  )
  const other = await joined(stack, actors, owner, "owner")
  const { colleagues, id: company_id } = await readCompany(owner)
  const idOf = (email: string) => colleagues.find((one) => one.email === email)!.id
  await Promise.allSettled([
    owner.post(`${base}/colleagues/${idOf(other.email)}/remove`),
    other.post(`${base}/colleagues/${idOf(owner.email)}/remove`),
  ])
  const [one, two] = await Promise.all([readCompany(owner), readCompany(other)])
  expect([one.id, two.id].filter((id) => id === company_id)).toHaveLength(1)
})

test("whoever has founded a company and left it founds the next under another account", async () => {
  const founder = await actors.buyer()
  const other = await joined(stack, actors, founder, "owner")
  const { id } = await readCompany(founder)
  await founder.post(`${base}/leave`)
  const next = await readCompany(founder)
  expect(next.id).not.toBe(id)
  expect((await readCompany(other)).id).toBe(id)
  const producer = await actors.producer()
  const { id: listing_id } = await actors.published(producer)
  const body = completeRfq([{ listing_id, quantity: 100 }])
  const { rfq } = await founder.post<{ rfq: BuyerRfq }>("/store/buyer/rfqs", body)
  expect((await refused(other.get(`/store/buyer/rfqs/${rfq.id}`))).status).toBe(404)
})

test("details are checked by the country's rules and kept in one form", async () => {
  const owner = await actors.buyer()
  const save = (change: object) =>
    owner.post(base, { name: "Weber GmbH", country_code: "DE", vat: "", eori: "", ...change })
  expect(await refused(save({ vat: "DE136695977", eori: "US1", name: "" }))).toEqual({
    status: 400,
    problems: [
      { field: "name", code: "required" },
      { field: "vat", code: "vat_check" },
      { field: "eori", code: "eori_format" },
    ],
  })
  await save({ vat: "136 695 976", eori: "de 1234567" })
  expect(await readCompany(owner)).toMatchObject({ vat: "DE136695976", eori: "DE1234567" })
  expect(await me(owner)).toMatchObject({ company_name: "Weber GmbH", country_code: "DE" })
})

test("addresses are kept, changed and deleted; another company's are not there", async () => {
  const [owner, stranger] = [await actors.buyer(), await actors.buyer()]
  const address = {
    ...{ name: "Lager", street: "Am Sandtorkai 1", postal_code: "20457", city: "Hamburg" },
    ...{ country_code: "DE", port: "Hamburg" },
  }
  await owner.post(`${base}/addresses`, address)
  const [first] = (await readCompany(owner)).addresses
  expect(first).toMatchObject(address)
  const path = `${base}/addresses/${first!.id}`
  expect((await refused(stranger.post(path, address))).status).toBe(404)
  expect((await refused(stranger.delete(path))).status).toBe(404)
  await owner.post(path, { ...address, city: "Bremen" })
  expect((await readCompany(owner)).addresses).toMatchObject([{ city: "Bremen" }])
  await owner.delete(path)
  expect((await readCompany(owner)).addresses).toEqual([])
})
