import { provinces, type Province } from "@serumpun/domain/places"
import { expect, test } from "vitest"
import { districtsOf, regenciesOf, villagesOf } from "./areas"
import { checkPlace } from "./check-place"

const sobang = { province: "ID-BT", regency: "Lebak", district: "Sobang", village: "Sobang" }
const at = async (change: Partial<typeof sobang>, saved?: typeof sobang) =>
  checkPlace({ ...sobang, ...change }, saved)

test("every province has regencies, every regency districts, every district villages", async () => {
  const regencies = (
    await Promise.all((Object.keys(provinces) as Province[]).map(regenciesOf))
  ).flat()
  const districts = (await Promise.all(regencies.map(districtsOf))).flat()
  const villages = (await Promise.all(districts.map(villagesOf))).flat()
  expect(regencies).toHaveLength(514)
  expect(districts.length).toBeGreaterThan(7_200)
  expect(villages.length).toBeGreaterThan(83_000)
  for (const list of [regencies, districts])
    expect(list.every(({ name }) => name === name.trim() && name)).toBe(true)
})

test("a place of the list is taken, however its kind, its case and its spaces are written", async () => {
  for (const change of [
    {},
    { regency: "Kabupaten Lebak" },
    { regency: "Kab. LEBAK", district: "Kec. sobang", village: "Desa Sobang" },
  ])
    expect(await at(change)).toEqual({ place: sobang, problems: [] })
  const bontang = { province: "ID-KI", regency: "Bontang", district: null, village: null }
  expect((await checkPlace(bontang)).place.regency).toBe("Kota Bontang")
  const serang = { province: "ID-BT", regency: "Serang", district: null, village: null }
  expect((await checkPlace(serang)).place.regency).toBe("Serang")
})

test("what does not exist, or lies elsewhere, is named with the names that are near", async () => {
  const codes = async (change: Partial<typeof sobang>) =>
    (await at(change)).problems.map(({ field, code }) => `${field} ${code}`)
  expect(await codes({ regency: "Bulungan" })).toEqual(["regency place_unknown"])
  expect(await codes({ province: "ID-KU" })).toEqual(["regency place_unknown"])
  expect(await codes({ regency: "Pandeglang", village: "Cikulur" })).toEqual([
    "village place_unknown",
  ])
  expect(await codes({ district: "Menes" })).toEqual(["district place_unknown"])
  expect(await codes({ village: "Atlantis" })).toEqual(["village place_unknown"])
  const { problems } = await at({ regency: "Lebbak" })
  expect(String(problems[0]?.params?.near)).toMatch(/^Lebak, /)
})

test("a village needs its district", async () => {
  const { problems } = await checkPlace({ ...sobang, district: null })
  expect(problems).toEqual([{ field: "district", code: "required" }])
})

test("what was typed freely long ago stays until it is changed", async () => {
  const old = { ...sobang, regency: "Lebak Selatan", district: "Kp. Baru" }
  expect(await checkPlace(old, old)).toEqual({ place: old, problems: [] })
  expect((await checkPlace({ ...old, regency: "Lebak Utara" }, old)).problems).toMatchObject([
    { field: "regency", code: "place_unknown" },
  ])
  expect((await checkPlace({ ...old, village: "Sobang 2" }, old)).problems).toEqual([
    { field: "district", code: "place_choose" },
  ])
})
