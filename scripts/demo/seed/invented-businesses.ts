/** One line of the demo's register: invented, with an invented NIB. */
export type InventedBusiness = {
  name: string
  nib: string
  province: string
  regency: string
  district: string
  village: string
  category: string
  contact_name: string
  owner_gender: string
  owner_birth_year: number
  consent_on: string
}
export type InventedVillage = Pick<
  InventedBusiness,
  "province" | "regency" | "district" | "village"
>

const kinds = [
  ["Emping", "food/snack"],
  ["Gula Aren", "food/sugar"],
  ["Madu", "food/honey"],
  ["Sambal", "food/condiment"],
  ["Minyak Kelapa", "food/oil"],
  ["Kopi", "beverage/coffee"],
  ["Lada", "spice/pepper"],
  ["Anyaman Bambu", "craft/bamboo"],
  ["Anyaman Rotan", "craft/rattan"],
  ["Tenun", "textile/weaving"],
  ["Batik", "textile/batik"],
  ["Rumput Laut", "marine/seaweed"],
] as const
const names =
  "Aminah Budi Citra Dewi Eko Fitri Gunawan Hasanah Indra Jaya Kartini Lestari Mulyadi Nurul Oman Putri Rohman Sari Titin Usman Wahyu Yanti".split(
    " ",
  )
const male = new Set([
  "Budi",
  "Eko",
  "Gunawan",
  "Indra",
  "Jaya",
  "Mulyadi",
  "Oman",
  "Rohman",
  "Usman",
  "Wahyu",
])

/** A number made of another one, always the same: multiplication by a prime that does not divide the modulus. */
const scattered = (index: number, modulus: number) => (index * 7_919 + 1_234_577) % modulus

/** So many businesses, spread over some villages; `from` numbers the first, so that no two sets share a NIB. */
export function inventBusinesses(
  villages: readonly InventedVillage[],
  count: number,
  from: number,
): InventedBusiness[] {
  return Array.from({ length: count }, (_, at) => {
    const index = from + at
    const [good, category] = kinds[scattered(index, kinds.length)] ?? kinds[0]
    const owner = names[scattered(index, names.length)] ?? "Sari"
    const village = villages[scattered(index, villages.length)]
    if (!village) throw new Error("A register needs villages")
    return {
      ...village,
      ...{ name: `${good} ${owner} ${index + 1}`, category, contact_name: owner },
      nib: `91${String(scattered(index, 99_999_999_977)).padStart(11, "0")}`,
      owner_gender: male.has(owner) ? "male" : "female",
      owner_birth_year: 1956 + scattered(index, 47),
      consent_on: `2026-${String(1 + scattered(index, 9)).padStart(2, "0")}-15`,
    }
  })
}
