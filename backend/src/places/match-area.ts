import type { Area } from "./areas"

/** Letters and digits alone, so that "Pangkal Balam" and "PANGKALBALAM" are the same. */
const keyOf = (name: string) =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")

/** What people and forms of the authorities write in front of the name. */
const prefixes = /^(?:kabupaten|kab\.?|kecamatan|kec\.?|kelurahan|kel\.?|desa) /i

/** The area that was meant: by its name, without the word for its kind, or as a city. */
export function matchArea(areas: Area[], typed: string): Area | undefined {
  const find = (name: string) => areas.find((area) => keyOf(area.name) === keyOf(name))
  const bare = typed.trim().replace(prefixes, "")
  return find(typed) ?? find(bare) ?? find(`Kota ${bare}`)
}

function pairsOf(name: string): Set<string> {
  const key = keyOf(name)
  return new Set([...key].slice(1).map((_letter, index) => key.slice(index, index + 2)))
}

/** The names that are most like what was typed, best first. */
export function nearestNames(areas: Area[], typed: string, count = 3): string[] {
  const wanted = pairsOf(typed.trim().replace(prefixes, ""))
  const likeness = (name: string) => {
    const pairs = pairsOf(name)
    const shared = [...pairs].filter((pair) => wanted.has(pair)).length
    return shared / Math.max(1, pairs.size + wanted.size)
  }
  return areas
    .map(({ name }) => ({ name, likeness: likeness(name) }))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, count)
    .map(({ name }) => name)
}
