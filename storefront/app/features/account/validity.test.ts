import { expect, test } from "vitest"
import { endOfDay } from "@serumpun/domain/days"
import { zoneOfCountry } from "./validity.ts"

test("a quote ends when its last day ends in Jakarta", () => {
  expect(endOfDay("2026-11-30").toISOString()).toBe("2026-11-30T17:00:00.000Z")
})

test("a country with one time has a zone, one with several has none", () => {
  const moment = endOfDay("2026-11-30")
  expect(zoneOfCountry("JP", moment)).toBe("Asia/Tokyo")
  expect(zoneOfCountry("DE", moment)).toMatch(/^Europe\//)
  expect(zoneOfCountry("US", moment)).toBeNull()
  expect(zoneOfCountry("", moment)).toBeNull()
})
