import { provinces, type Province } from "@serumpun/domain/places"

const slugOf = (name: string) => name.toLowerCase().replaceAll(" ", "-")

const codes = new Map(
  Object.entries(provinces).map(([code, name]) => [slugOf(name), code as Province]),
)

/** "ID-BB" → "kepulauan-bangka-belitung": a region's address is its Indonesian name. */
export function regionSlug(code: Province): string {
  return slugOf(provinces[code])
}

/** The province of an address, or null. */
export function regionOfSlug(slug: string): Province | null {
  return codes.get(slug) ?? null
}
