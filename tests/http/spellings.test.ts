import { inject, expect, test } from "vitest"
import { createActors, PASSWORD } from "../support/actors.ts"
import { sendRaw } from "../support/raw-request.ts"

const stack = inject("stack")
const actors = createActors(stack)

async function tokenOf(email: string): Promise<string> {
  const body = { email, password: PASSWORD }
  const { token } = await actors.client.post<{ token: string }>("/auth/user/emailpass", body)
  return token
}

/** Spellings of one path that some reader takes for another. */
function spellings(path: string): string[] {
  const [, first = "", ...rest] = path.split("/")
  const below = rest.join("/")
  const coded = `%${first.charCodeAt(0).toString(16)}${first.slice(1)}`
  return [
    `http://localhost:9000${path}`,
    `http://buyer${path}`,
    `HTTP://x:y@localhost${path}`,
    `buyer${path}`,
    `/${path}`,
    `/\\${path.slice(1)}`,
    `/${first}//${below}`,
    `/${first}/./${below}`,
    `/store/../${first}/${below}`,
    `/${coded}/${below}`,
    `/${first}%2f${below}`,
    `${path}%00`,
    `${path}/%2e%2e/x`,
  ]
}

test.each(["/admin/users", "/admin/invites", "/admin/notifications", "/admin/orders"])(
  "a curator reads %s in no spelling",
  async (path) => {
    const authorization = `Bearer ${await tokenOf("curator@example.com")}`
    for (const target of spellings(path)) {
      const { status } = await sendRaw(stack.backendUrl, { target, headers: { authorization } })
      expect(status, target).toBe(400)
    }
    for (const target of [path, `${path}/`, path.toUpperCase(), `${path}?fields=*`]) {
      const { status } = await sendRaw(stack.backendUrl, { target, headers: { authorization } })
      expect(status, target).toBe(403)
    }
  },
)

test("Medusa's shop opens in no spelling", async () => {
  const headers = { "x-publishable-api-key": stack.publishableKey }
  for (const target of spellings("/store/products"))
    expect((await sendRaw(stack.backendUrl, { target, headers })).status, target).toBe(400)
  for (const target of ["/store/products", "/STORE/Products/", "/store/products;x"])
    expect((await sendRaw(stack.backendUrl, { target, headers })).status, target).toBe(404)
})

test("an administrator changes a title in no spelling", async () => {
  const { id, handle } = await actors.published(await actors.producer())
  const headers = {
    authorization: `Bearer ${await tokenOf("admin@example.com")}`,
    "content-type": "application/json",
  }
  const body = JSON.stringify({ title: "Changed past the review" })
  for (const target of spellings(`/admin/products/${id}`)) {
    const answer = await sendRaw(stack.backendUrl, { method: "POST", target, headers, body })
    expect(answer.status, target).toBe(400)
  }
  const shown = await actors.client.get<{ title: string }>(`/store/listings/${handle}`)
  expect(shown.title).not.toContain("Changed")
})

test("what the gate refuses reaches neither pages, pictures, health nor the Admin", async () => {
  for (const path of ["/app", "/health", "/static/pictures/x", "/hooks/payment/system"])
    for (const target of [`http://localhost${path}`, `/${path}`, `/x/..${path}`])
      expect((await sendRaw(stack.backendUrl, { target })).status, target).toBe(400)
  for (const url of [stack.backendUrl, stack.storefrontUrl, stack.searchUrl])
    for (const [target, status] of [
      ["http://localhost/health", 400],
      ["*", 400],
      [`/${"x".repeat(2000)}`, 414],
    ] as const)
      expect((await sendRaw(url, { target })).status, `${url} ${target.slice(0, 30)}`).toBe(status)
  expect((await sendRaw(stack.storefrontUrl, { target: "//evil.example/en" })).status).toBe(404)
})

test("20,000 long and different paths cost the backend no memory that stays", async () => {
  const ask = (i: number, length: number) =>
    sendRaw(stack.backendUrl, { target: `/x/${i}/${"y".repeat(length)}` })
  for (const [count, length, status] of [
    [20_000, 2100, 414],
    [1000, 1900, 404],
  ] as const)
    for (let done = 0; done < count; done += 100) {
      const answers = await Promise.all(
        Array.from({ length: 100 }, (_, i) => ask(done + i, length)),
      )
      expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([status]))
    }
}, 180_000)
