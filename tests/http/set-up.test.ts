import { Client } from "pg"
import { expect, inject, test } from "vitest"

const stack = inject("stack")

test("the storefront says that everything is up", async () => {
  const answer = await fetch(`${stack.storefrontUrl}/healthz`)

  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({ database: "up", search: "up", backend: "up" })
})

// The Admin's regions are closed, since nothing here is set by them: the database tells.
test("there is one region, the world, in dollars", async () => {
  const client = new Client({ connectionString: stack.databaseUrl })
  await client.connect()
  const { rows } = await client
    .query<{ name: string; currency_code: string; countries: number }>(
      `select name, currency_code, (select count(*)::int from region_country where region_id = region.id) as countries
         from region where deleted_at is null`,
    )
    .finally(() => client.end())

  expect(rows.map(({ name, currency_code }) => [name, currency_code])).toEqual([["World", "usd"]])
  expect(rows[0]?.countries).toBeGreaterThan(240)
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
