import { LIMITS } from "../listing-rules.js"
import { categories, provinces } from "../places.js"
import { genders } from "../register.js"
import { legalForms } from "../units.js"

/** What the register keeps of a business; the words are `register.field.*` in "curation". */
export const businessFields = [
  "name",
  "nib",
  "npwp",
  "legal_form",
  "province",
  "regency",
  "district",
  "village",
  "category",
  "contact_name",
  "contact_phone",
  "owner_gender",
  "owner_birth_year",
  "consent_on",
] as const
export type BusinessField = (typeof businessFields)[number]

export type BusinessColumn = {
  key: BusinessField
  kind: "text" | "whole" | "choice" | "day"
  choices?: readonly string[]
  /** Characters at most, of a text that has no form of its own. */
  max?: number
  /** Further headings that agencies write, in Indonesian. */
  also?: readonly string[]
  example: string | number | { day: string } | null
}

const choice = (choices: readonly string[]) => ({ kind: "choice" as const, choices })
const text = (max: number) => ({ kind: "text" as const, max })

/** The columns of an agency's list of businesses, in the order of the template. */
export const businessColumns: readonly BusinessColumn[] = [
  {
    ...{ key: "name", ...text(LIMITS.name), example: "Emping Sari" },
    also: ["Nama Usaha", "Nama UMKM", "Nama IKM", "UMKM"],
  },
  { key: "nib", ...text(40), example: "1203000123456", also: ["Nomor Induk Berusaha", "No NIB"] },
  { key: "npwp", ...text(40), example: null, also: ["No NPWP"] },
  {
    ...{ key: "legal_form", ...choice(legalForms), example: "perorangan" },
    also: ["Bentuk Usaha", "Badan Hukum"],
  },
  { key: "province", ...choice(Object.keys(provinces)), example: "ID-BT" },
  {
    ...{ key: "regency", ...text(LIMITS.place), example: "Pandeglang" },
    also: ["Kabupaten/Kota", "Kabupaten", "Kab/Kota", "Kota"],
  },
  { key: "district", ...text(LIMITS.place), example: "Menes" },
  {
    ...{ key: "village", ...text(LIMITS.place), example: "Alaswangi" },
    also: ["Desa/Kelurahan", "Kelurahan", "Desa"],
  },
  {
    ...{ key: "category", ...choice(categories), example: "food/snack" },
    also: ["Komoditas", "Jenis Produk", "Produk", "Sektor"],
  },
  {
    ...{ key: "contact_name", ...text(LIMITS.name), example: "Siti" },
    also: ["Nama Pemilik", "Pemilik"],
  },
  {
    ...{ key: "contact_phone", ...text(40), example: "+62 812 0000 0000" },
    also: ["No HP", "Nomor HP", "No Telepon", "Telepon", "HP", "WhatsApp"],
  },
  { key: "owner_gender", ...choice(genders), example: "female", also: ["Jenis Kelamin", "L/P"] },
  { key: "owner_birth_year", kind: "whole", example: 1984, also: ["Tahun Lahir"] },
  {
    ...{ key: "consent_on", kind: "day", example: { day: "2026-11-02" } },
    also: ["Tanggal Persetujuan"],
  },
]

export const businessColumn = (key: string): BusinessColumn | undefined =>
  businessColumns.find((one) => one.key === key)

/** Without a name and a regency a row is no business of a region. */
export const namesRegister = (mapping: readonly (string | null)[]): boolean =>
  mapping.includes("name") && mapping.includes("regency")
