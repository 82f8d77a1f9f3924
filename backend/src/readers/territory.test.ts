import { expect, test } from "vitest"
import type { AgentProfile } from "../contracts/institution"
import { liesIn, provincesOf, readTerritory, territoryCondition } from "./territory"

const agent = (areas: NonNullable<AgentProfile["institution"]>["areas"]): AgentProfile => ({
  ...{ id: "instu_1", user_id: "user_1", name: "Rahma" },
  institution: { id: "inst_1", name: "Dinas", kind: "dinas", areas, categories: [] },
})

test("an operator sees every place, an agent those of the institution, one out of office none", () => {
  const lebak = { province: "ID-BT", regency: "Lebak" }
  expect(liesIn(readTerritory({ agent: null }), lebak)).toBe(true)
  const own = readTerritory({ agent: agent([{ province: "ID-BT", regency: "Lebak" }]) })
  expect(liesIn(own, lebak)).toBe(true)
  expect(liesIn(own, { province: "ID-BT", regency: "Pandeglang" })).toBe(false)
  expect(liesIn(own, { province: "ID-BT", regency: null })).toBe(false)
  const whole = readTerritory({ agent: agent([{ province: "ID-BT", regency: null }]) })
  expect(liesIn(whole, { province: "ID-BT", regency: null })).toBe(true)
  expect(liesIn(whole, { province: "ID-BB", regency: "Bangka" })).toBe(false)
  const ended = readTerritory({ agent: { ...agent([]), institution: null } })
  expect(liesIn(ended, lebak)).toBe(false)
})

test("the condition of SQL binds the areas and never writes them into the text", () => {
  const columns = { province: "b.province", regency: "b.regency" }
  expect(territoryCondition("all", columns)).toEqual({ sql: "true", bindings: [] })
  const areas = [{ province: "ID-BT" as const, regency: "Le'bak" }]
  const { sql, bindings } = territoryCondition(readTerritory({ agent: agent(areas) }), columns)
  expect(sql).not.toContain("Le'bak")
  expect(bindings).toEqual([JSON.stringify(areas)])
  expect(provincesOf(readTerritory({ agent: agent(areas) }))).toEqual(["ID-BT"])
  expect(provincesOf("all")).toBeNull()
})
