import fc from "fast-check"
import { expect, test } from "vitest"
import type { OuterPack } from "./listing-content.js"
import { fullContainers, perPack, shipmentOf } from "./shipments.js"

const sugar: OuterPack = {
  kind: "carton",
  inner_quantity: 0.5,
  carton_inner_count: 20,
  carton_length_cm: 38,
  carton_width_cm: 28,
  carton_height_cm: 22,
  carton_gross_kg: 10.7,
  carton_net_kg: 10,
  may_lie: false,
  max_layers: 0,
  cartons_per_pallet: 0,
  wood_packaging: false,
}

test("what a pack holds leaves no binary residue", () => {
  expect(perPack(sugar)).toBe(10)
  expect(perPack({ ...sugar, inner_quantity: 0.1, carton_inner_count: 3 })).toBe(0.3)
})

test("a small order is part of a container, with its weight for air freight", () => {
  expect(shipmentOf(sugar, 505)).toMatchObject({
    packs: 51,
    is_last_partial: true,
    gross: 545.7,
    size: "part",
    container: "20ft",
  })
  expect(shipmentOf(sugar, 500)).toMatchObject({ packs: 50, is_last_partial: false })
  expect(shipmentOf(sugar, 500)?.air).toBe(535)
})

test("a larger one takes the smallest container that holds it, on pallets where it can", () => {
  expect(shipmentOf(sugar, 9000)).toMatchObject({ size: "one", stowage: "pallets", full: 9000 })
  // 901 cartons are one too many for ten pallets.
  expect(shipmentOf(sugar, 9010)).toMatchObject({
    size: "one",
    container: "20ft",
    stowage: "floor",
    limit: "volume",
  })
  expect(shipmentOf(sugar, 15_000)).toMatchObject({ container: "40ft", stowage: "pallets" })
})

test("beyond the largest container there are several of it", () => {
  const largest = Math.max(...fullContainers(sugar).map(({ quantity }) => quantity))
  expect(shipmentOf(sugar, largest)).toMatchObject({ size: "one", containers: 1 })
  expect(shipmentOf(sugar, largest + 10)).toMatchObject({ size: "several", containers: 2 })
})

test("nothing is said of an unknown packing, of no quantity, or of what no container takes", () => {
  expect(shipmentOf({ ...sugar, carton_gross_kg: 0 }, 500)).toBeNull()
  expect(shipmentOf({ ...sugar, carton_length_cm: Number.NaN }, 500)).toBeNull()
  expect(shipmentOf({ ...sugar, carton_length_cm: 1300 }, 500)).toBeNull()
  for (const quantity of [0, -1, Number.NaN, Infinity])
    expect(shipmentOf(sugar, quantity)).toBeNull()
})

test("the containers named always hold the quantity, and one fewer would not", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), (quantity) => {
      const shipment = shipmentOf(sugar, quantity)!
      expect(shipment.containers * shipment.full).toBeGreaterThanOrEqual(quantity)
      expect((shipment.containers - 1) * shipment.full).toBeLessThan(quantity)
      expect(shipment.packs * perPack(sugar)).toBeGreaterThanOrEqual(quantity)
    }),
  )
})
