/** ISO 3166-2:ID province codes with their Indonesian names; other languages are interface text. */
export const provinces = {
  "ID-AC": "Aceh",
  "ID-SU": "Sumatera Utara",
  "ID-SB": "Sumatera Barat",
  "ID-RI": "Riau",
  "ID-KR": "Kepulauan Riau",
  "ID-JA": "Jambi",
  "ID-SS": "Sumatera Selatan",
  "ID-BB": "Kepulauan Bangka Belitung",
  "ID-BE": "Bengkulu",
  "ID-LA": "Lampung",
  "ID-BT": "Banten",
  "ID-JK": "DKI Jakarta",
  "ID-JB": "Jawa Barat",
  "ID-JT": "Jawa Tengah",
  "ID-YO": "DI Yogyakarta",
  "ID-JI": "Jawa Timur",
  "ID-BA": "Bali",
  "ID-NB": "Nusa Tenggara Barat",
  "ID-NT": "Nusa Tenggara Timur",
  "ID-KB": "Kalimantan Barat",
  "ID-KT": "Kalimantan Tengah",
  "ID-KS": "Kalimantan Selatan",
  "ID-KI": "Kalimantan Timur",
  "ID-KU": "Kalimantan Utara",
  "ID-SA": "Sulawesi Utara",
  "ID-GO": "Gorontalo",
  "ID-ST": "Sulawesi Tengah",
  "ID-SR": "Sulawesi Barat",
  "ID-SN": "Sulawesi Selatan",
  "ID-SG": "Sulawesi Tenggara",
  "ID-MA": "Maluku",
  "ID-MU": "Maluku Utara",
  "ID-PA": "Papua",
  "ID-PB": "Papua Barat",
  "ID-PD": "Papua Barat Daya",
  "ID-PS": "Papua Selatan",
  "ID-PT": "Papua Tengah",
  "ID-PE": "Papua Pegunungan",
} as const
export type Province = keyof typeof provinces

export function isProvince(value: unknown): value is Province {
  return typeof value === "string" && Object.hasOwn(provinces, value)
}

export const categories = [
  "food/sugar",
  "food/snack",
  "food/honey",
  "food/condiment",
  "food/oil",
  "food/coconut",
  "spice/pepper",
  "spice/vanilla",
  "spice/cinnamon",
  "spice/nutmeg",
  "spice/clove",
  "spice/ginger",
  "beverage/coffee",
  "beverage/cocoa",
  "craft/rattan",
  "craft/metal",
  "craft/weaving",
  "craft/bamboo",
  "craft/wood",
  "furniture/rattan",
  "furniture/wood",
  "textile/weaving",
  "textile/batik",
  "marine/seaweed",
  "home/charcoal",
  "oil/essential",
  "raw/rattan",
] as const
export type Category = (typeof categories)[number]
/** The families of the categories: what stands before the slash. */
export type CategoryRoot = Category extends `${infer Root}/${string}` ? Root : never
export const categoryRoots = [
  ...new Set(categories.map((category) => category.split("/")[0] as CategoryRoot)),
]

/** Markets a listing can be ready for: the EU as one, else ISO 3166-1 alpha-2. */
export const markets = [
  "EU",
  "GB",
  "CH",
  "JP",
  "KR",
  "SG",
  "AE",
  "SA",
  "US",
  "CA",
  "AU",
  "CN",
  "MY",
] as const
export type Market = (typeof markets)[number]

/** ISO 3166-1 alpha-2. */
export const EU_MEMBERS =
  "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split(" ")

export function marketOf(country: string): Market | null {
  if (EU_MEMBERS.includes(country)) return "EU"
  return markets.find((market) => market === country) ?? null
}
