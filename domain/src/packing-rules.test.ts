import { expect, test } from "vitest"
import type { OuterPack } from "./listing-content.js"
import { checkPacking, neededPacking } from "./packing-rules.js"

const pepper: OuterPack = {
  kind: "bag",
  inner_quantity: 25,
  carton_inner_count: 1,
  carton_length_cm: 60,
  carton_width_cm: 40,
  carton_height_cm: 18,
  carton_gross_kg: 25.2,
  carton_net_kg: 25,
  may_lie: false,
  max_layers: 0,
  cartons_per_pallet: 35,
  wood_packaging: false,
}

const found = (changes: Partial<OuterPack>, unit: "kg" | "pc" = "kg") =>
  checkPacking({ packing: { ...pepper, ...changes }, unit }).map(
    ({ field, code }) => `${field} ${code}`,
  )

test("a complete packing has nothing against it", () => {
  expect(found({})).toEqual([])
  expect(found({ cartons_per_pallet: 0 })).toEqual([])
})

test("a listing without any packing hears one sentence, one with gaps hears each", () => {
  const empty = Object.fromEntries(neededPacking.map((field) => [field, 0]))
  expect(found(empty)).toEqual(["packing.inner_quantity packing_required"])
  for (const field of neededPacking)
    expect(found({ [field]: 0 })).toContain(`packing.${field} required`)
  for (const field of neededPacking)
    expect(found({ [field]: Number.NaN })).toContain(`packing.${field} required`)
})

test("millimetres, grams and other slips are named at their field", () => {
  expect(found({ carton_length_cm: 600, carton_width_cm: 400, carton_height_cm: 180 })).toEqual([
    "packing.carton_length_cm packing_too_large",
  ])
  expect(found({ carton_length_cm: 380, carton_width_cm: 200, carton_height_cm: 180 })).toEqual([
    "packing.carton_length_cm packing_implausible",
  ])
  expect(found({ carton_gross_kg: 25_200, carton_net_kg: 25_000, inner_quantity: 25_000 })).toEqual(
    ["packing.carton_length_cm packing_implausible"],
  )
  expect(found({ carton_net_kg: 26 })).toEqual(["packing.carton_net_kg packing_net_above_gross"])
  expect(found({ carton_inner_count: 1.5 })).toContain(
    "packing.carton_inner_count too_many_decimals",
  )
})

test("goods sold by weight hold what they weigh; pieces are weighed by nobody's unit", () => {
  expect(found({ carton_net_kg: 20 })).toEqual(["packing.carton_net_kg packing_net_differs"])
  expect(found({ carton_net_kg: 20 }, "pc")).toEqual([])
})

test("more on a pallet than fits is refused with what does", () => {
  const [problem] = checkPacking({ packing: { ...pepper, cartons_per_pallet: 200 }, unit: "kg" })
  // 1,500 kg end the pallet before its height does.
  expect(problem).toEqual({
    field: "packing.cartons_per_pallet",
    code: "packing_pallet_overfull",
    params: { max: 59 },
  })
})
