import { cleanText } from "../clean-text.js"

/** A heading or a word as it is compared: case, spaces, signs and accents do not count. */
export function plainHeading(text: string): string {
  return cleanText(text)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
}

/** Which column each heading of a file names: its key, or null for what nobody knows. A key is taken once. */
export function matchHeadings(
  headings: readonly string[],
  known: ReadonlyMap<string, string>,
): (string | null)[] {
  const taken = new Set<string>()
  return headings.map((heading) => {
    const key = known.get(plainHeading(heading))
    if (!key || taken.has(key)) return null
    taken.add(key)
    return key
  })
}
