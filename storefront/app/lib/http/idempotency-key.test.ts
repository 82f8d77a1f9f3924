import { expect, test } from "vitest"
import { idempotencyKey } from "./idempotency-key.server.ts"

test("the same form with the same content is the same thing, with other content another", () => {
  const once = idempotencyKey("page", { quantity: 100 })
  expect(idempotencyKey("page", { quantity: 100 })).toBe(once)
  expect(idempotencyKey("page", { quantity: 200 })).not.toBe(once)
  expect(idempotencyKey("another", { quantity: 100 })).not.toBe(once)
})

test("a key fits where it is kept, whatever the form sent", () => {
  expect(idempotencyKey(undefined, {}).length).toBeGreaterThanOrEqual(8)
  expect(idempotencyKey("x".repeat(5000), {}).length).toBeLessThanOrEqual(100)
})
