import { expect, inject, test } from "vitest"
import { createActors } from "../support/actors.ts"

const stack = inject("stack")

const actors = createActors(stack)

test("the storefront says that everything is up", async () => {
  const answer = await fetch(`${stack.storefrontUrl}/healthz`)

  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({ database: "up", search: "up", backend: "up" })
})

test("there is one region, the world, in dollars", async () => {
  const admin = await actors.curator("admin")
  const { regions } = await admin.get<{
    regions: { name: string; currency_code: string; countries: unknown[] }[]
  }>("/admin/regions")

  expect(regions.map(({ name, currency_code }) => [name, currency_code])).toEqual([
    ["World", "usd"],
  ])
  expect(regions[0]?.countries.length).toBeGreaterThan(240)
})

test("without the publishable key the store answers nobody", async () => {
  const answer = await fetch(`${stack.backendUrl}/store/listings`)

  expect(answer.status).toBe(400)
})

test("the admin's session cookie works over plain http on this machine", async () => {
  const token = await signIn("user", "admin@example.com")
  const session = await fetch(`${stack.backendUrl}/auth/session`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
  })
  const cookie = session.headers.getSetCookie()[0] ?? ""

  expect(cookie).toContain("HttpOnly")
  expect(cookie).not.toContain("Secure")
  const users = await fetch(`${stack.backendUrl}/admin/users/me`, {
    headers: { cookie: cookie.split(";")[0] ?? "" },
  })
  expect(users.status).toBe(200)
})

test("the admin's pages are served", async () => {
  const answer = await fetch(`${stack.backendUrl}/app/`)

  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('<div id="medusa">')
})

test("the search key that the storefront holds cannot write", async () => {
  const answer = await fetch(`${stack.searchUrl}/indexes`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${stack.searchKey}`,
      "content-type": "application/json",
    },
    body: JSON.stringify({ uid: "intruder" }),
  })

  expect(answer.status).toBe(403)
})

async function signIn(actor: string, email: string): Promise<string> {
  const answer = await fetch(`${stack.backendUrl}/auth/${actor}/emailpass`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password: "serumpun-demo" }),
  })
  expect(answer.status).toBe(200)
  return ((await answer.json()) as { token: string }).token
}
