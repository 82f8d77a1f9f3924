import { expect, test } from "vitest"
import { carriesOn, checkRenewal } from "./certificate-renewals.js"
import { certificateStatuses } from "./statuses.js"

const old = {
  scheme: "organic_eu" as const,
  holder_name: "KUB Uji",
  holder_kind: "producer" as const,
  valid_from: "2026-01-01",
  valid_until: "2026-12-31",
}
const renewal = { ...old, valid_from: "2026-12-01", valid_until: "2027-12-31" }

test("a renewal has the scheme and the holder of what it renews, and ends later", () => {
  expect(checkRenewal({ ...renewal, holder_name: " kub uji" }, old)).toEqual([])
  const fieldsOf = (change: Partial<Parameters<typeof checkRenewal>[0]>) =>
    checkRenewal({ ...renewal, ...change }, old).map(({ field }) => field)
  expect(fieldsOf({ scheme: "organic_jas" })).toEqual(["scheme"])
  expect(fieldsOf({ holder_name: "KUB Lain" })).toEqual(["holder_name"])
  expect(fieldsOf({ holder_kind: "group" })).toEqual(["holder_name"])
  expect(fieldsOf({ valid_until: old.valid_until })).toEqual(["valid_until"])
})

test("only a verified renewal without a gap ends the reminders", () => {
  for (const status of certificateStatuses)
    for (const [valid_from, has_gap] of [
      ["2026-12-01", false],
      ["2027-01-01", false],
      ["2027-01-02", true],
    ] as const)
      for (const valid_until of ["2026-12-31", "2027-12-31"])
        expect(carriesOn(old, { status, valid_from, valid_until })).toBe(
          status === "verified" && !has_gap && valid_until === "2027-12-31",
        )
})
