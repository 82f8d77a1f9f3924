import type { AccountSessions } from "@serumpun/backend/src/contracts/account.ts"
import { expect, inject, test } from "vitest"
import type { Client } from "../../scripts/http/client.ts"
import { createActors, freshNib, PASSWORD, refused } from "../support/actors.ts"

const stack = inject("stack")
const actors = createActors(stack)

type Kind = { actor: "customer" | "producer" | "user"; own: string; open: () => Promise<string> }

/** One account of each kind, signed in twice or more by its own e-mail address. */
const kinds: Kind[] = [
  { actor: "customer", own: "/store/buyer/me", open: async () => (await actors.buyer()).email },
  { actor: "producer", own: "/producer/me", open: async () => (await actors.newProducer()).email },
  { actor: "user", own: "/admin/users/me", open: invitedUser },
]

test.each(kinds)("signing out as $actor ends every copy of the token", async (kind) => {
  const email = await kind.open()
  const [token, other] = [await signIn(kind, email), await signIn(kind, email)]
  const client = actors.client.as(token)
  await client.get(kind.own)
  await client.post("/account/sign-out")
  for (const attempt of [
    () => client.get(kind.own),
    () => client.get("/account/sessions"),
    () => client.post("/auth/token/refresh"),
    () => client.post("/auth/session"),
  ])
    expect((await refused(attempt())).status).toBe(401)
  await actors.client.as(other).get(kind.own)
})

test.each(kinds)(
  "a refreshed token of a $actor ends with the session it came from",
  async (kind) => {
    const first = actors.client.as(await signIn(kind, await kind.open()))
    const { token } = await first.post<{ token: string }>("/auth/token/refresh")
    const refreshed = actors.client.as(token)
    await refreshed.get(kind.own)
    await first.post("/account/sign-out")
    expect((await refused(refreshed.get(kind.own))).status).toBe(401)
  },
)

test.each(kinds)("a $actor sees their sessions, ends one of them, and then all", async (kind) => {
  const email = await kind.open()
  const [here, there] = [
    actors.client.as(await signIn(kind, email)),
    actors.client.as(await signIn(kind, email)),
  ]
  const before = await sessionsOf(here)
  expect(before.filter(({ is_current }) => is_current)).toHaveLength(1)
  const otherId = (await sessionsOf(there)).find(({ is_current }) => is_current)?.id ?? ""
  await here.delete(`/account/sessions/${otherId}`)
  expect((await refused(there.get(kind.own))).status).toBe(401)
  expect(await sessionsOf(here)).toHaveLength(before.length - 1)
  await here.delete("/account/sessions")
  expect((await refused(here.get(kind.own))).status).toBe(401)
})

test("somebody else's session looks missing and lives on", async () => {
  const [owner, stranger] = [await actors.buyer(), await actors.newProducer()]
  const [session] = await sessionsOf(owner)
  const path = `/account/sessions/${session?.id}`
  expect((await refused(stranger.delete(path))).status).toBe(404)
  expect((await refused(actors.client.delete(path))).status).toBe(401)
  await owner.get("/store/buyer/me")
})

test("the Admin's cookie ends with signing out, and so does the token it was made of", async () => {
  const token = await signIn({ actor: "user" }, await invitedUser())
  const cookie = await cookieOf(token)
  expect((await admin("/admin/users/me", { cookie })).status).toBe(200)
  expect((await admin("/auth/session", { cookie }, "DELETE")).status).toBe(200)
  expect((await admin("/admin/users/me", { cookie })).status).toBe(401)
  expect((await admin("/admin/users/me", { authorization: `Bearer ${token}` })).status).toBe(401)
})

test("an Admin cookie dies when its session is ended from another device, and sign-in still works", async () => {
  const email = await invitedUser()
  const cookie = await cookieOf(await signIn({ actor: "user" }, email))
  await actors.client.as(await signIn({ actor: "user" }, email)).delete("/account/sessions")
  expect((await admin("/admin/users/me", { cookie })).status).toBe(401)
  expect((await admin("/admin/invites", { cookie }, "POST")).status).toBe(401)
  const again = await admin("/auth/user/emailpass", { cookie }, "POST", {
    email,
    password: PASSWORD,
  })
  expect(again.status).toBe(200)
})

test("a token without a session is worth nothing, and public pages answer all the same", async () => {
  const buyer = await actors.buyer()
  const { token } = await actors.client.post<{ token: string }>("/auth/customer/emailpass", {
    email: buyer.email,
    password: PASSWORD,
  })
  const [head, payload] = token.split(".")
  for (const forged of [`${head}.${payload}.AAAA`, `${head}.${payload}.`, "x"]) {
    const client = actors.client.as(forged)
    expect((await refused(client.get("/store/buyer/me"))).status).toBe(401)
    await client.get("/store/provinces")
  }
})

function signIn({ actor }: Pick<Kind, "actor">, email: string): Promise<string> {
  return actors.client
    .post<{ token: string }>(`/auth/${actor}/emailpass`, { email, password: PASSWORD })
    .then(({ token }) => token)
}

async function sessionsOf(client: Client) {
  return (await client.get<AccountSessions>("/account/sessions")).sessions
}

/** A new colleague in the Admin, so that nobody else's sessions are ended by these tests. */
async function invitedUser(): Promise<string> {
  const email = `user-${freshNib()}@example.org`
  const operator = await actors.curator("admin")
  const { invite } = await operator.post<{ invite: { token: string } }>("/admin/invites", { email })
  const { token } = await actors.client.post<{ token: string }>("/auth/user/emailpass/register", {
    email,
    password: PASSWORD,
  })
  await actors.client
    .as(token)
    .post(`/admin/invites/accept?token=${encodeURIComponent(invite.token)}`, {
      email,
      first_name: "Sari",
      last_name: "Uji",
    })
  return email
}

async function cookieOf(token: string): Promise<string> {
  const answer = await admin("/auth/session", { authorization: `Bearer ${token}` }, "POST")
  expect(answer.status).toBe(200)
  return answer.headers.get("set-cookie")?.split(";")[0] ?? ""
}

function admin(path: string, headers: Record<string, string>, method = "GET", body?: object) {
  return fetch(stack.backendUrl + path, {
    method,
    headers: {
      ...headers,
      origin: stack.backendUrl,
      ...(body ? { "content-type": "application/json" } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
}

test("a copy of the storefront's cookie is worth nothing after its owner has signed out", async () => {
  const { email } = await actors.buyer()
  const cookie = await storefrontCookie(email)
  expect((await page("/en/account", cookie)).status).toBe(200)
  expect((await page("/en/sign-out", cookie, {})).status).toBe(303)
  const answer = await page("/en/account", cookie)
  expect(answer.status).toBe(302)
  expect(answer.headers.get("location")).toMatch(/^\/en\/sign-in\?/)
})

test("a session tells on which device and from where it is used, as the storefront saw it", async () => {
  const { email } = await actors.buyer()
  const agent =
    "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0.0.0 Mobile Safari/537.36"
  await storefrontCookie(email, { "user-agent": agent, "x-forwarded-for": "198.51.100.1" })
  const own = actors.client.as(await signIn({ actor: "customer" }, email))
  const devices = (await sessionsOf(own)).map(({ device, client_address }) => [
    device,
    client_address,
  ])
  expect(devices).toContainEqual(["Chrome · Android", expect.stringMatching(/^(127\.|::\/64)/)])
})

async function storefrontCookie(email: string, headers: Record<string, string> = {}) {
  const answer = await page("/en/sign-in", "", { email, password: PASSWORD }, headers)
  expect(answer.status).toBe(303)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ")
}

function page(
  path: string,
  cookie: string,
  form?: Record<string, string>,
  headers: Record<string, string> = {},
) {
  return fetch(stack.storefrontUrl + path, {
    redirect: "manual",
    headers: { cookie, origin: stack.storefrontUrl, ...headers },
    ...(form ? { method: "POST", body: new URLSearchParams(form) } : {}),
  })
}
