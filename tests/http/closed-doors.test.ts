import { expect, inject, test } from "vitest"
import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import { createActors, freshNib, goodAssessment, PASSWORD, refused } from "../support/actors.ts"
import { addCertificate } from "../support/certificates.ts"

const stack = inject("stack")
const actors = createActors(stack)

const ask = (path: string, body?: object) =>
  fetch(stack.backendUrl + path, {
    headers: {
      "x-publishable-api-key": stack.publishableKey,
      ...(body ? { "content-type": "application/json" } : {}),
    },
    ...(body ? { method: "POST", body: JSON.stringify(body) } : {}),
  })

test.each([
  "/store/products?fields=id,*producer",
  "/store/products?status[]=draft",
  "/store/customers/me",
  "/store/regions",
  "/store/carts",
  "/store/search",
])("Medusa's own shop is closed: %s", async (path) => {
  expect((await ask(path)).status).toBe(404)
})

test.each(["customer", "producer", "user"])(
  "nobody registers as %s past sign-up and invitations",
  async (actor) => {
    const body = { email: `past-${freshNib()}@example.org`, password: PASSWORD }
    expect((await ask(`/auth/${actor}/emailpass/register`, body)).status).toBe(403)
  },
)

test("a curator changes nothing but what curation is about, and sees no keys or invitations", async () => {
  const curator = await actors.curator("curator")
  for (const path of ["/admin/invites", "/admin/api-keys", "/admin/users", "/admin/customers"])
    expect((await refused(curator.get(path))).status, path).toBe(403)
  for (const path of ["/admin/invites", "/admin/regions", "/admin/api-keys"])
    expect((await refused(curator.post(path, { email: "a@example.org" }))).status, path).toBe(403)
  await curator.get("/admin/users/me")
})

test("a curator writes their own first and last name, nobody else's and nothing besides", async () => {
  const curator = await actors.curator("curator5")
  type Name = { first_name: string | null; last_name: string | null }
  type Me = { user: Name & { id: string; metadata: unknown; email: string } }
  const before = (await curator.get<Me>("/admin/users/me")).user
  const own = `/admin/users/${before.id}`
  await curator.post(own, { first_name: "  Ratu  ", last_name: null })
  const { user } = await curator.get<Me>("/admin/users/me")
  expect(user).toMatchObject({ first_name: "Ratu", last_name: null, email: before.email })

  const strangers = (await (await actors.curator("curator4")).get<Me>("/admin/users/me")).user
  const names = { first_name: "Other" }
  for (const [path, body] of [
    [`/admin/users/${strangers.id}`, names],
    [own, { ...names, metadata: { role: "operator" } }],
    [own, { ...names, email: "other@example.org" }],
    [own, { avatar_url: "https://example.org/a.png" }],
    [own, {}],
    [`${own}/roles`, { roles: ["admin"] }],
  ] as const)
    expect((await refused(curator.post(path, body))).status, JSON.stringify(body)).toBe(403)
  const long = await refused(curator.post(own, { first_name: "x".repeat(300) }))
  expect([long.status, long.problems[0]?.code]).toEqual([400, "too_long"])
  expect((await curator.get<Me>("/admin/users/me")).user).toEqual(user)
  const still = (await (await actors.curator("curator4")).get<Me>("/admin/users/me")).user
  expect(still).toEqual(strangers)
  const { first_name, last_name } = before
  await curator.post(own, { first_name, last_name })
})

test("not even an administrator changes a listing past its review", async () => {
  const { id, handle } = await actors.published(await actors.producer())
  const admin = await actors.curator("admin")
  for (const path of [`/admin/products/${id}`, "/admin/products", "/admin/products/batch"])
    expect((await refused(admin.post(path, { title: "Other" }))).status, path).toBe(403)
  expect((await refused(admin.delete(`/admin/products/${id}`))).status).toBe(403)
  expect((await ask(`/store/listings/${handle}`)).status).toBe(200)
})

test.each(["publish-listing", "update-products", "create-passports", "close-reviews"])(
  "nobody runs the workflow %s by name, and nothing is published by it",
  async (workflow) => {
    const producer = await actors.producer()
    const id = await actors.submitted(producer)
    const review = await actors.reviewOf(id)
    const input = {
      review_id: review.id,
      listing_id: id,
      passport: { curators: [{ institution: "Bank Indonesia", date: "2026-11-27" }], mean: 4 },
    }
    for (const who of ["admin", "curator"] as const) {
      const run = (await actors.curator(who)).post(`/admin/workflows-executions/${workflow}/run`, {
        input,
      })
      expect((await refused(run)).status).toBe(403)
    }
    const { listing } = await producer.get<{ listing: ProducerListing }>(`/producer/listings/${id}`)
    expect(listing.status).toBe("submitted")
    expect((await ask(`/store/listings/${listing.handle}`)).status).toBe(404)
  },
)

test("a page of another site makes no invitation with an Admin's cookie", async () => {
  const admin = await actors.client.post<{ token: string }>("/auth/user/emailpass", {
    email: "admin@example.com",
    password: PASSWORD,
  })
  const session = await fetch(`${stack.backendUrl}/auth/session`, {
    method: "POST",
    headers: { authorization: `Bearer ${admin.token}` },
  })
  const cookie = session.headers.get("set-cookie")?.split(";")[0] ?? ""
  const invite = (headers: Record<string, string>, body: string) =>
    fetch(`${stack.backendUrl}/admin/invites`, {
      method: "POST",
      headers: { cookie, ...headers },
      body,
    }).then(({ status }) => status)
  const form = { "content-type": "application/x-www-form-urlencoded" }
  const json = { "content-type": "application/json" }
  const email = `invited-${freshNib()}@example.org`
  expect(await invite({ ...form, origin: "https://evil.example" }, `email=${email}`)).toBe(403)
  expect(await invite({ ...json, origin: "https://evil.example" }, "{}")).toBe(403)
  expect(await invite(json, "{}")).toBe(403)
  expect(await invite({ ...form, origin: stack.backendUrl }, `email=${email}`)).toBe(415)
  expect(await invite({ ...json, origin: stack.backendUrl }, JSON.stringify({ email }))).toBe(200)
})

test("each menu of the Admin leads to an open door", async () => {
  const hidden = async (who: "admin" | "curator", zone: string) => {
    const answer = await (
      await actors.curator(who)
    ).get<{ default_configuration: { configuration: { widgets: object } } }>(
      `/admin/layouts/${zone}/configuration`,
    )
    return Object.keys(answer.default_configuration.configuration.widgets)
  }
  for (const who of ["admin", "curator"] as const)
    expect(await hidden(who, "sidebar")).toEqual(
      expect.arrayContaining([
        ...["core:nav:/promotions", "core:nav:/inventory", "core:nav:/translations"],
      ]),
    )
  for (const menu of ["core:nav:/overview", "core:nav:/orders"]) {
    expect(await hidden("curator", "sidebar")).toContain(menu)
    expect(await hidden("admin", "sidebar")).not.toContain(menu)
  }
})

test("an operator's overview counts what waits, and a curator's log names who signed in", async () => {
  const id = await actors.submitted(await actors.producer())
  const operator = await actors.curator("admin")
  const { overview } = await operator.get<{ overview: { reviews_open: number } }>(
    "/admin/curation/overview",
  )
  expect(overview.reviews_open).toBeGreaterThan(0)
  const { id: review } = await actors.reviewOf(id)
  const curator = await actors.curator("curator")
  await curator.post(`/admin/curation/reviews/${review}/assessments`, goodAssessment)
  const { curator: profile } = await curator.get<{
    curator: { name: string; institution: string }
  }>("/admin/curation/me")
  const shown = await operator.get<{ review: { log: { actor: string; action: string }[] } }>(
    `/admin/curation/reviews/${review}`,
  )
  expect(shown.review.log.find(({ action }) => action === "assessed")?.actor).toBe(
    `${profile.name}, ${profile.institution}`,
  )
})

test("a producer's listing disappears with their standing, and their contact data is never shown", async () => {
  const producer = await actors.producer()
  const { handle } = await actors.published(producer)
  const shown = await (await ask(`/store/listings/${handle}`)).text()
  // The actors' made-up names hold their NIB, so its field is looked for.
  expect(shown).not.toMatch(/"(nib|npwp|contact_\w+)"/)
  for (const secret of [producer.email, "+62 812"]) expect(shown).not.toContain(secret)
  const curator = await actors.curator("curator")
  const path = `/admin/curation/producers/${producer.id}/suspend`
  await curator.post(path, { note: "The NIB was withdrawn." })
  expect((await ask(`/store/listings/${handle}`)).status).toBe(404)
})

test("two last assessments and a double click at one moment: one of each counts", async () => {
  const producer = await actors.producer()
  const id = await actors.submitted(producer)
  const path = `/admin/curation/reviews/${(await actors.reviewOf(id)).id}/assessments`
  const [first, second] = [await actors.curator("curator"), await actors.curator("curator2")]
  const outcomes = await Promise.allSettled(
    [first, second, first, second].map((curator) => curator.post(path, goodAssessment)),
  )
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(2)
  const { listing } = await producer.get<{ listing: ProducerListing }>(`/producer/listings/${id}`)
  expect(listing).toMatchObject({ status: "approved", is_public: true })
  const late = await refused(first.post(path, goodAssessment))
  expect(late.problems[0]?.code, "a stale page is told").toBe("transition_not_allowed")
})

test("a scanned paper is nobody else's, whatever its file is called", async () => {
  const [owner, stranger] = [await actors.newProducer(), await actors.newProducer()]
  const path = `/producer/certificates/${await addCertificate(owner)}/file`
  const form = new FormData()
  form.set("file", new Blob(["%PDF-1.4\ntrailer<<>>\n%%EOF"]), `${"x".repeat(119)}😀.pdf`)
  await owner.post(path, form)
  const download = await fetch(stack.backendUrl + path, {
    headers: { authorization: `Bearer ${await tokenOf(owner.email)}` },
  })
  expect(download.status).toBe(200)
  expect(download.headers.get("content-disposition")).toMatch(/^attachment;/)
  expect((await refused(stranger.get(path))).status).toBe(404)
  expect((await refused(actors.client.get(path))).status).toBe(401)
})

async function tokenOf(email: string): Promise<string> {
  const body = { email, password: PASSWORD }
  const { token } = await actors.client.post<{ token: string }>("/auth/producer/emailpass", body)
  return token
}
