import { provinces, type Province } from "@serumpun/domain/places"
import { getDistricts, getProvinces, getRegencies, getVillages } from "idn-area-data"

/**
 * Indonesia's regencies and cities, districts and villages, of the package idn-area-data: program
 * MIT, data ODbL 1.0. It is read as it is and kept in memory, so that no copy of ours can age.
 */
export type Area = { code: string; name: string }

/** Where a province's name there is not the one of ISO 3166-2. */
const otherNames: Record<string, Province> = {
  "Daerah Khusus Ibukota Jakarta": "ID-JK",
  "Daerah Istimewa Yogyakarta": "ID-YO",
}

/** "Kabupaten Lebak" is told and kept as "Lebak", "Kota Serang" keeps its first word. */
const shortName = (official: string) =>
  official.replace(/^Kabupaten (?:Administrasi )?/, "").replace(/^Kota Administrasi /, "Kota ")

type Row = { code: string; name: string }

/** Sorted by name; of two with the same name the first stands for both. */
function byParent(rows: (Row & { parent: string })[]): Map<string, Area[]> {
  const { compare } = new Intl.Collator("id", { numeric: true })
  const groups = Map.groupBy(rows, ({ parent }) => parent)
  return new Map(
    [...groups].map(([parent, children]) => {
      const named = new Map(children.toReversed().map(({ name, code }) => [name, code]))
      const areas = [...named].map(([name, code]) => ({ name, code }))
      return [parent, areas.sort((a, b) => compare(a.name, b.name))]
    }),
  )
}

async function readRegencies() {
  const [official, regencies] = await Promise.all([getProvinces(), getRegencies()])
  const codes = Object.keys(provinces) as Province[]
  const provinceOf = new Map(
    official.map(({ code, name }) => {
      const province = otherNames[name] ?? codes.find((one) => provinces[one] === name)
      if (!province) throw new Error(`idn-area-data has a province that is not known: ${name}`)
      return [code, province]
    }),
  )
  return byParent(
    regencies.map(({ code, name, province_code }) => {
      const parent = provinceOf.get(province_code)
      if (!parent) throw new Error(`idn-area-data has a regency without a province: ${name}`)
      return { code, name: shortName(name), parent }
    }),
  )
}

const readDistricts = async () =>
  byParent(
    (await getDistricts()).map(({ regency_code, ...row }) => ({ ...row, parent: regency_code })),
  )
const readVillages = async () =>
  byParent(
    (await getVillages()).map(({ district_code, ...row }) => ({ ...row, parent: district_code })),
  )

/** Reads once; after a failure the next question reads again. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined
  return () =>
    (reading ??= read().catch((error: unknown) => {
      reading = undefined
      throw error
    }))
}

const regencies = once(readRegencies)
const districts = once(readDistricts)
const villages = once(readVillages)

/** Of a province by its ISO code. */
export const regenciesOf = async (province: string) => (await regencies()).get(province) ?? []
/** Of the whole country, for somebody who has not said yet in which province they are. */
export const allRegencies = async () => [...(await regencies()).values()].flat()
export const districtsOf = async (regency: Area) => (await districts()).get(regency.code) ?? []
export const villagesOf = async (district: Area) => (await villages()).get(district.code) ?? []
