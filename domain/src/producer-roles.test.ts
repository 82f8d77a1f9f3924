import { expect, test } from "vitest"
import { memberDeeds, memberMay, memberRoles } from "./producer-roles.js"

test("an owner does everything, staff trade, a helper types and sends nothing", () => {
  for (const deed of Object.keys(memberDeeds) as (keyof typeof memberDeeds)[])
    expect(memberMay("owner", deed)).toBe(true)
  expect(memberMay("staff", "trade")).toBe(true)
  expect(memberMay("staff", "manage")).toBe(false)
  expect(memberMay("helper", "type")).toBe(true)
  expect(memberMay("helper", "trade")).toBe(false)
  expect(memberMay("helper", "manage")).toBe(false)
})

test("whoever comes later in the list of roles may do nothing that one before may not", () => {
  for (const roles of Object.values(memberDeeds))
    expect(memberRoles.slice(0, roles.length)).toEqual(roles)
})
