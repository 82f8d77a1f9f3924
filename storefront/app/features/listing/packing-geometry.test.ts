import {
  containerLoad,
  containers,
  pallet,
  palletLoad,
  type Pack,
} from "@serumpun/domain/containers"
import { expect, test } from "vitest"
import { looseInside, palletsInside, palletStack } from "./packing-geometry.ts"

const room = containers["20ft"]

/** The same numbers in every run (Lehmer's generator). */
function numbers(seed: number) {
  let state = seed
  return (from: number, to: number) => {
    state = (state * 48_271) % 2_147_483_647
    return Math.round(from + (state / 2_147_483_647) * (to - from))
  }
}

const next = numbers(20_261_128)
const packs: Pack[] = Array.from({ length: 500 }, () => ({
  kind: "carton",
  length: next(8, 150),
  width: next(8, 120),
  height: next(5, 130),
  gross: next(1, 900),
  may_lie: next(0, 1) === 1,
  max_layers: next(0, 1) === 1 ? next(1, 6) : null,
  per_pallet: next(0, 1) === 1 ? next(1, 60) : null,
}))

test("a drawn pallet has the layers, the height and no more packs than the numbers say", () => {
  for (const pack of packs) {
    const load = palletLoad(pack, "20ft")
    if (load.packs === 0) continue
    const { columns, layers, rise } = palletStack(pack)
    expect(layers).toBe(load.layers)
    expect(rise + pallet.height).toBeCloseTo(load.height)
    expect(columns).toBeLessThanOrEqual(load.per_layer)
  }
})

test("half the pallets of a full container stand along its wall, inside and beside each other", () => {
  for (const pack of packs) {
    const { pallets } = containerLoad(pack, "20ft", "pallets")
    const at = palletsInside(pack)
    expect(at).toHaveLength(Math.ceil(pallets / 2))
    at.forEach((start, index) => {
      expect(start).toBeGreaterThanOrEqual((at[index - 1] ?? -pallet.width) + pallet.width - 1e-6)
      expect(start + pallet.width).toBeLessThanOrEqual(room.length + 1e-6)
    })
  }
})

test("loose packs stay inside, and never show more than the container takes", () => {
  for (const pack of packs) {
    const { packs: most } = containerLoad(pack, "20ft", "floor")
    const shown = looseInside(pack)
    expect(shown.length).toBeLessThanOrEqual(most)
    if (most > 0 && pack.length <= room.length && pack.height <= room.height)
      expect(shown.length).toBeGreaterThan(0)
    for (const { x, y } of shown) {
      expect(x + pack.length).toBeLessThanOrEqual(room.length)
      expect(y + pack.height).toBeLessThanOrEqual(room.height)
    }
  }
})

test("a heavy load leaves the container as empty as it is", () => {
  const heavy: Pack = {
    ...{ kind: "crate", length: 100, width: 100, height: 50, gross: 5000 },
    ...{ may_lie: false, max_layers: null, per_pallet: null },
  }
  expect(containerLoad(heavy, "20ft", "floor").packs).toBe(5)
  expect(looseInside(heavy)).toHaveLength(3)
})
