import { randomBytes } from "node:crypto"
import { beforeAll, expect, test, vi } from "vitest"
import { forgetDraft, keepDraft, readDraft } from "./rfq-draft.server.ts"

beforeAll(() => {
  vi.stubEnv("SESSION_SECRET", "s".repeat(32))
  vi.stubEnv("STOREFRONT_SECRET", "t".repeat(32))
  vi.stubEnv("PUBLISHABLE_KEY", "pk_1")
})

const requestWith = (setCookie: string) =>
  new Request("http://localhost/ja/rfq", {
    headers: { cookie: setCookie.split(";", 1)[0] ?? "" },
  })

test("what was typed comes back, except secrets and what belongs to one sending", async () => {
  const typed = {
    destination_city: "大阪",
    message: "小袋で\nお願いします",
    packaging: "",
    password: "secret",
    sign_in_password: "secret",
    idempotency_key: "key",
    intent: "add",
    "removed.0.listing_id": "prod_1",
  }
  const kept = await readDraft(requestWith(await keepDraft(typed, "ja")), "ja")
  expect(kept).toEqual({ destination_city: "大阪", message: "小袋で\nお願いします" })
})

test("a message that no cookie can hold stays out, the rest is kept", async () => {
  const typed = { destination_city: "Hamburg", message: randomBytes(4000).toString("hex") }
  const cookie = await keepDraft(typed, "de")
  expect(cookie.length).toBeLessThan(4096)
  expect(await readDraft(requestWith(cookie), "de")).toEqual({ destination_city: "Hamburg" })
})

test("a forgotten or foreign draft is an empty one", async () => {
  expect(await readDraft(requestWith(await forgetDraft("en")), "en")).toEqual({})
  expect(await readDraft(requestWith("rfq_draft=forged"), "en")).toEqual({})
})
