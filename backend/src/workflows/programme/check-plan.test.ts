import type { MedusaContainer } from "@medusajs/framework/types"
import { expect, test } from "vitest"
import { problemsIn } from "../problems"
import { checkPlan } from "./check-plan"

const known = ["inst_own", "inst_partner"]
const container = {
  resolve: () => ({
    listInstitutions: ({ id }: { id: string[] }) => known.filter((one) => id.includes(one)),
  }),
} as unknown as MedusaContainer

const territory = {
  institution: null,
  areas: [{ province: "ID-JA" as const, regency: "Sarolangun" }],
}
const plan = {
  ...{ name: "Kurasi", institution_id: "inst_own", partner_ids: ["inst_partner"] },
  areas: [{ province: "ID-JA" as const, regency: "kab. sarolangun" }],
  ...{ starts_on: "2026-02-02", ends_on: null, targets: [] },
}
type Change = Partial<Parameters<typeof checkPlan>[2]>
const codes = async (change: Change) => {
  const error = await checkPlan(container, territory, { ...plan, ...change }).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return (problemsIn(error) ?? []).map(({ field, code }) => `${field} ${code}`)
}

test("places are kept in the names of the list", async () => {
  expect(await checkPlan(container, territory, plan)).toEqual([
    { province: "ID-JA", regency: "Sarolangun" },
  ])
})

test("places outside the territory, agencies that there are not, days out of order and a unit twice are refused", async () => {
  const tebo = { province: "ID-JA" as const, regency: "Tebo" }
  expect(await codes({ areas: [...plan.areas, tebo] })).toEqual([
    "areas.1.regency outside_territory",
  ])
  expect(await codes({ areas: [{ province: "ID-JA", regency: null }] })).toEqual([
    "areas.0.regency outside_territory",
  ])
  expect(await codes({ areas: [{ province: "ID-JA", regency: "Nirgends" }] })).toEqual([
    "areas.0.regency place_unknown",
  ])
  expect(await codes({ partner_ids: ["inst_gone"] })).toEqual(["institution_id invalid_choice"])
  expect(await codes({ starts_on: "2026-02-30" })).toEqual(["starts_on invalid_date"])
  expect(await codes({ ends_on: "2026-02-01" })).toEqual(["ends_on date_order"])
  const target = { unit: "enrolled" as const, amount: 1 }
  expect(await codes({ targets: [target, target] })).toEqual(["targets repeated"])
})
