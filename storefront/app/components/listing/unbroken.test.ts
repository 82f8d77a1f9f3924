import { expect, test } from "vitest"
import { unbroken } from "./unbroken.ts"

test.each([
  ["Block, 250 g half-domes, 9 % moisture", "Block, 250_g half-domes, 9_% moisture"],
  ["below 25 °C, < 10 mg/kg, 115 g/m², 3 m²", "below 25_°C, < 10_mg/kg, 115_g/m², 3_m²"],
  ["رطوبة، 20 كغ، 32 سم، 10 ملغ/كغ", "رطوبة، 20_كغ، 32_سم، 10_ملغ/كغ"],
  ["水分9%以下、直径9cm", "水分9%以下、直径9cm"],
])("a figure stays with its unit: %s", (text, bound) => {
  expect(unbroken(text)).toBe(bound.replaceAll("_", "\u00a0"))
})

test("other words may part", () => {
  for (const text of ["Grade 1 green beans", "4 Gläser", "في 3 مواضع", "20 toko"])
    expect(unbroken(text)).toBe(text)
})
