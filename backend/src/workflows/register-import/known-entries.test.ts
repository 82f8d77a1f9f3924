import { expect, test } from "vitest"
import { isSame, npwpKey, placedName } from "./known-entries"

const nobody = { contact_name: null, contact_phone: null }
const placed = (name: string, regency: string, village: string | null, person: object = nobody) =>
  placedName({ ...{ name, regency, village, ...nobody }, ...person })

test("a place is the same with and without the word for its kind", () => {
  expect(placed("CV Emping Sari", "Kab. Lebak", "Desa Menes")).toBe(
    placed("emping  sari", "Lebak", "Menes"),
  )
  expect(placed("Emping", "Kota Cilegon", null)).toBe(placed("Emping", "Cilegon", null))
})

test("without a village a name is one person's, with a village it is the village's", () => {
  const [sari, dewi] = [{ contact_phone: "0812" }, { contact_phone: "0813" }]
  expect(placed("Berkah", "Lebak", null, sari)).not.toBe(placed("Berkah", "Lebak", null, dewi))
  expect(placed("Berkah", "Lebak", null)).toBe(placed("Berkah", "Lebak", null))
  expect(placed("Berkah", "Lebak", "Menes", sari)).toBe(placed("Berkah", "Lebak", "Menes", dewi))
})

test("two are not one if each has a NIB or they lie in two districts", () => {
  const [bare, one, other] = [null, "1", "2"].map((nib) => ({ nib, district: null }))
  expect(isSame(bare!, one!)).toBe(true)
  expect(isSame(one!, other!)).toBe(false)
  expect(isSame({ nib: null, district: "Cibeber" }, { nib: null, district: "Menes" })).toBe(false)
  expect(isSame({ nib: null, district: "Cibeber" }, bare!)).toBe(true)
})

test("a tax number of 2024 is the old one behind a zero", () => {
  expect(npwpKey("0012345678901000")).toBe(npwpKey("012345678901000"))
  expect(npwpKey("3201234567890001")).toBe("3201234567890001")
  expect(npwpKey(null)).toBe("")
})
