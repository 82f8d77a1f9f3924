import { expect, test } from "vitest"
import { COLLEAGUES_MAX } from "@serumpun/domain/company/company-rules"
import { lacksPlace } from "./invitation"

const later = new Date(Date.now() + 60_000)
const before = new Date(Date.now() - 60_000)
const sent = (count: number, expires_at: Date) =>
  Array.from({ length: count }, (_, at) => ({ email: `p${at}@example.org`, expires_at }))

test("an invitation takes a place until it ends, and sent again it takes none more", () => {
  const full = sent(COLLEAGUES_MAX - 1, later)
  expect(lacksPlace(1, full, "new@example.org")).toBe(true)
  expect(lacksPlace(1, full, "p0@example.org")).toBe(false)
  expect(lacksPlace(1, sent(COLLEAGUES_MAX - 1, before), "new@example.org")).toBe(false)
  const ended = [
    ...sent(COLLEAGUES_MAX - 1, later),
    { email: "old@example.org", expires_at: before },
  ]
  expect(lacksPlace(1, ended, "old@example.org")).toBe(true)
})
