import { expect, test } from "vitest"
import type { OuterPack } from "./listing-content.js"
import { quotePacking } from "./quote-packing.js"

/** 50 × 40 × 50 cm = 0.1 m³ and 20 kg, ten pieces each. */
const packing: OuterPack = {
  ...{ kind: "carton", inner_quantity: 1, carton_inner_count: 10 },
  ...{ carton_length_cm: 50, carton_width_cm: 40, carton_height_cm: 50 },
  ...{ carton_gross_kg: 20, carton_net_kg: 18, may_lie: false, max_layers: 0 },
  ...{ cartons_per_pallet: 0, wood_packaging: false },
} as OuterPack

test("all lines add up, against the smallest container that takes them", () => {
  expect(
    quotePacking([
      { quantity: 1000, packing },
      { quantity: 395, packing },
    ]),
  ).toEqual({
    ...{ packs: 140, volume: 14, gross: 2800, missing: 0 },
    ...{ container: "20ft", containers: 1, volume_percent: 50, weight_percent: 10 },
  })
  expect(quotePacking([{ quantity: 4000, packing }])).toMatchObject({ container: "40ft" })
  expect(quotePacking([{ quantity: 12_800, packing }])).toMatchObject({
    ...{ container: "40ft_hc", containers: 2, volume_percent: 100 },
  })
})

test("a line without packing is counted as missing, and nothing known is no figure", () => {
  expect(quotePacking([{ quantity: 100, packing }, { quantity: 5 }])).toMatchObject({ missing: 1 })
  expect(quotePacking([{ quantity: 5, packing: null }])).toBeNull()
})
