import fc from "fast-check"
import { expect, test } from "vitest"
import {
  airWeight,
  containerKinds,
  containerLoad,
  containers,
  packageKinds,
  packVolume,
  pallet,
  palletLoad,
  type Pack,
} from "./containers.js"
import { packsPerLayer } from "./stacks.js"

const carton = (changes: Partial<Pack> = {}): Pack => ({
  kind: "carton",
  length: 38,
  width: 28,
  height: 22,
  gross: 10.7,
  may_lie: false,
  max_layers: null,
  per_pallet: null,
  ...changes,
})

const size = (max: number) => fc.double({ min: 2, max, noNaN: true })
const anyPack: fc.Arbitrary<Pack> = fc.record({
  kind: fc.constantFrom(...packageKinds),
  length: size(320),
  width: size(200),
  height: size(200),
  gross: fc.double({ min: 0.1, max: 1500, noNaN: true }),
  may_lie: fc.boolean(),
  max_layers: fc.option(fc.integer({ min: 1, max: 20 })),
  per_pallet: fc.option(fc.integer({ min: 1, max: 500 })),
})
const anyLoad = fc.record({
  kind: fc.constantFrom(...containerKinds),
  stowage: fc.constantFrom("floor" as const, "pallets" as const),
})
const NEARLY = 1 + 1e-6

test("no load is heavier, larger or higher than its container takes", () => {
  fc.assert(
    fc.property(anyPack, anyLoad, (pack, { kind, stowage }) => {
      const container = containers[kind]
      const load = containerLoad(pack, kind, stowage)
      expect(Number.isInteger(load.packs)).toBe(true)
      expect(load.gross).toBeLessThanOrEqual(container.payload * NEARLY)
      expect(load.packs * packVolume(pack)).toBeLessThanOrEqual(container.usable * NEARLY)
      expect(load.pallets).toBeLessThanOrEqual(container.pallets)
    }),
    { numRuns: 2000 },
  )
})

test("no pallet is heavier than it bears, higher than the door, or fuller than it is built", () => {
  fc.assert(
    fc.property(anyPack, fc.constantFrom(...containerKinds), (pack, kind) => {
      const load = palletLoad(pack, kind)
      expect(load.packs * pack.gross).toBeLessThanOrEqual(pallet.bears * NEARLY)
      expect(load.height).toBeLessThanOrEqual((containers[kind].door - 10) * NEARLY)
      if (pack.per_pallet !== null) expect(load.packs).toBeLessThanOrEqual(pack.per_pallet)
      if (pack.max_layers !== null) expect(load.layers).toBeLessThanOrEqual(pack.max_layers)
    }),
    { numRuns: 2000 },
  )
})

test("a layer never covers more than the floor it lies on", () => {
  fc.assert(
    fc.property(size(300), size(300), (length, width) => {
      const count = packsPerLayer(pallet, { length, width })
      expect(count * length * width).toBeLessThanOrEqual(pallet.length * pallet.width * NEARLY)
    }),
  )
})

test("a larger or heavier pack never fits more often", () => {
  const more = fc.record({
    length: fc.double({ min: 0, max: 60, noNaN: true }),
    width: fc.double({ min: 0, max: 60, noNaN: true }),
    height: fc.double({ min: 0, max: 60, noNaN: true }),
    gross: fc.double({ min: 0, max: 200, noNaN: true }),
  })
  fc.assert(
    fc.property(anyPack, more, anyLoad, (pack, by, { kind, stowage }) => {
      const grown = {
        ...pack,
        length: pack.length + by.length,
        width: pack.width + by.width,
        height: pack.height + by.height,
        gross: pack.gross + by.gross,
      }
      expect(containerLoad(grown, kind, stowage).packs).toBeLessThanOrEqual(
        containerLoad(pack, kind, stowage).packs,
      )
    }),
    { numRuns: 3000 },
  )
})

test("freedom to lie never costs room, and a limit on layers never gains any", () => {
  fc.assert(
    fc.property(anyPack, anyLoad, (pack, { kind, stowage }) => {
      const packs = (changes: Partial<Pack>) =>
        containerLoad({ ...pack, kind: "carton", ...changes }, kind, stowage).packs
      expect(packs({ may_lie: true })).toBeGreaterThanOrEqual(packs({ may_lie: false }))
      expect(packs({ max_layers: 3 })).toBeLessThanOrEqual(packs({ max_layers: null }))
    }),
  )
})

// Counted by hand.
test("ten-kilogram cartons: nine on a layer, nine layers, ten pallets in a 20-foot container", () => {
  expect(packsPerLayer(pallet, carton())).toBe(10)
  const one = palletLoad(carton(), "20ft")
  // 228 - 10 - 14.4 = 203.6 cm of room: nine layers of 22 cm.
  expect(one).toMatchObject({ per_layer: 10, layers: 9, packs: 90, limit: "height" })
  expect(one.height).toBeCloseTo(14.4 + 9 * 22)
  expect(one.gross).toBeCloseTo(90 * 10.7 + 30)
  expect(containerLoad(carton(), "20ft", "pallets")).toMatchObject({
    packs: 900,
    pallets: 10,
    limit: "floor",
  })
})

test("loose, the same cartons are ended by the room that is usable", () => {
  const load = containerLoad(carton(), "20ft", "floor")
  expect(load).toMatchObject({ packs: Math.floor(28 / 0.023408), limit: "volume", pallets: 0 })
})

test("about 320 bags of green coffee fill a 20-foot container loose", () => {
  const coffee = carton({ kind: "bag", length: 90, width: 60, height: 16.2, gross: 61 })
  expect(containerLoad(coffee, "20ft", "floor").packs).toBe(320)
})

test("eighty drums of 200 litres stand in a 20-foot container, two high", () => {
  const drum = carton({ kind: "drum", length: 58.5, width: 58.5, height: 88, gross: 220 })
  expect(containerLoad(drum, "20ft", "floor").packs).toBe(80)
})

test("ingots end by weight, in the container and on the pallet", () => {
  const tin = carton({ kind: "crate", length: 50, width: 40, height: 20, gross: 150 })
  expect(containerLoad(tin, "20ft", "floor")).toMatchObject({ packs: 186, limit: "payload" })
  expect(palletLoad(tin, "20ft")).toMatchObject({ packs: 10, limit: "pallet_weight" })
  // 20 pallets of 1,530 kg are above 26,500 kg; 173 crates on 18 pallets are not.
  expect(containerLoad(tin, "40ft", "pallets")).toMatchObject({ packs: 173, limit: "payload" })
})

test("what is larger than a pallet goes loose; what is larger than a container nowhere", () => {
  const table = carton({ length: 188, width: 98, height: 20, gross: 54.5, max_layers: 9 })
  expect(palletLoad(table, "20ft").packs).toBe(0)
  expect(containerLoad(table, "20ft", "pallets")).toMatchObject({ packs: 0, limit: "floor" })
  expect(containerLoad(table, "20ft", "floor")).toMatchObject({ packs: 54, limit: "layers" })
  const mast = carton({ length: 1300, width: 30, height: 30 })
  for (const kind of containerKinds) expect(containerLoad(mast, kind, "floor").packs).toBe(0)
})

test("a producer's own pallet is smaller than one built to the door", () => {
  const bag = carton({ kind: "bag", length: 60, width: 40, height: 18, gross: 25.2 })
  expect(palletLoad(bag, "20ft")).toMatchObject({ per_layer: 5, packs: 55, limit: "height" })
  const built = palletLoad({ ...bag, per_pallet: 35 }, "20ft")
  expect(built).toMatchObject({ packs: 35, layers: 7, limit: "pallet_stack" })
})

test("air freight is charged by weight, or by room where that is more", () => {
  expect(airWeight({ gross: 10, volume: 0.03 })).toBe(10)
  expect(airWeight({ gross: 4, volume: 0.06 })).toBe(10)
})
