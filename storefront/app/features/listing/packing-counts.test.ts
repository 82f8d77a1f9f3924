import { expect, test } from "vitest"
import { countPacking, stackOf } from "./packing-counts.ts"

const packing = {
  inner_quantity: 0.5,
  carton_inner_count: 20,
  carton_length_cm: 38,
  carton_width_cm: 28,
  carton_height_cm: 22,
  carton_gross_kg: 10.7,
  carton_net_kg: 10,
  cartons_per_pallet: 60,
  pallets_per_20ft: 10,
  wood_packaging: false,
}

test("counts multiply from pouch to container", () => {
  expect(countPacking(packing)).toMatchObject({
    per_carton: 10,
    per_pallet: 600,
    per_container: 6000,
    pallet_gross_kg: 642,
  })
})

test("tenths do not leave binary residue", () => {
  const { per_carton } = countPacking({ ...packing, inner_quantity: 0.1, carton_inner_count: 3 })
  expect(per_carton).toBe(0.3)
})

test("a pallet's stack holds all its cartons within its base", () => {
  const stack = stackOf(packing)
  expect(stack.width_cm).toBeLessThanOrEqual(120)
  // Nine on a layer (3 × 3 lengthwise) beat eight (4 × 2 crosswise): 60 cartons make seven layers.
  expect(stack).toEqual({ columns: 3, rows: 7, width_cm: 114, height_cm: 154 })
})

test("a carton larger than a pallet stands by itself", () => {
  const chair = { ...packing, carton_length_cm: 130, carton_width_cm: 110, cartons_per_pallet: 2 }
  expect(stackOf(chair)).toMatchObject({ columns: 1, rows: 2 })
})
