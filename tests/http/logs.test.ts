import { readFile, stat } from "node:fs/promises"
import { join } from "node:path"
import { expect, inject, test } from "vitest"
import { waitUntil } from "../support/actors.ts"

const stack = inject("stack")
const logOf = (name: string) => join(stack.dataDir, "logs", `${name}.log`)
const readLog = (name: string) => readFile(logOf(name), "utf8")

test("no log holds a secret that came in an address, a header or a link, and nobody else may read one", async () => {
  const secret = `S3cr3t-${Date.now()}`
  const headers = { authorization: `Bearer ${secret}`, cookie: `a=${secret}` }
  const paths = [
    `/app/invite?token=${secret}`,
    `/admin/invites/accept?token=${secret}&email=${secret}%40b.example`,
    `/auth/user/emailpass?code=${secret}&password=${secret}`,
    `/store/verify/${secret}`,
  ]
  for (const origin of [stack.backendUrl, stack.storefrontUrl])
    for (const path of paths)
      await (await fetch(origin + path, { headers, redirect: "manual" })).body?.cancel()
  const asked = (log: string) => log.includes('"path":"/store/verify/…"')
  await waitUntil(async () => asked(await readLog("backend")) && asked(await readLog("storefront")))

  for (const name of ["backend", "storefront", "search", "database"]) {
    expect(await readLog(name), name).not.toContain(secret)
    expect((await stat(logOf(name))).mode & 0o077, name).toBe(0)
  }
})

test("a request keeps its id from the storefront through the backend and search, whatever it claims", async () => {
  const forged = "AAAA-BBBB-CCCC"
  const answer = await fetch(`${stack.storefrontUrl}/api/catalogue?locale=en&q=id-${Date.now()}`, {
    headers: { "x-request-id": forged, "x-serumpun-reference": `${forged}.${"0".repeat(32)}` },
  })
  await answer.body?.cancel()
  const id = answer.headers.get("x-request-id") ?? ""
  expect(id).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  expect(id).not.toBe(forged)
  const lineOf = async (name: string) =>
    (await readLog(name)).split("\n").find((line) => line.includes(id))
  await waitUntil(async () => Boolean((await lineOf("storefront")) && (await lineOf("search"))))
  expect(JSON.parse((await lineOf("search")) ?? "")).toMatchObject({ reference: id, status: 200 })

  const page = await fetch(`${stack.storefrontUrl}/en/listings/none-${Date.now()}`)
  await page.body?.cancel()
  const pageId = page.headers.get("x-request-id") ?? ""
  await waitUntil(async () => (await readLog("backend")).includes(pageId))
})

test("what programs ask for all the time leaves no line", async () => {
  await (await fetch(`${stack.storefrontUrl}/healthz`)).body?.cancel()
  await (await fetch(`${stack.storefrontUrl}/en`)).body?.cancel()
  const logs = await Promise.all(["backend", "storefront", "search"].map(readLog))
  for (const log of logs)
    expect(log).not.toMatch(/"path":"\/(health|healthz|store\/catalogue-state)"/)
})
