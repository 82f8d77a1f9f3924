import type { ListingContent } from "@serumpun/domain/listing-content"
import { contentOf, fieldsOf } from "./content-fields"
import { fingerprint } from "./content-stamp"

export type Merged = {
  /** What one side alone has changed from that side; where both have, what was typed here. */
  content: ListingContent
  /** Paths that both sides have changed, each to something else. */
  conflicts: string[]
  /** Paths that only the other side has changed. */
  taken: string[]
}

/**
 * Three sides of a listing: what the form was typed on (by its fingerprints), what stands there now,
 * and what was typed. A field that is as it was on one side is as the other side has it.
 */
export function mergeContent(
  base: Map<string, string>,
  present: ListingContent,
  typed: ListingContent,
): Merged {
  const there = fieldsOf(present)
  const here = fieldsOf(typed)
  const conflicts: string[] = []
  const taken: string[] = []
  const merged = new Map(here)
  // What was added there comes after what was put in order here.
  for (const path of new Set([...here.keys(), ...there.keys()])) {
    const before = base.get(path) ?? ""
    const [now, own] = [fingerprint(there.get(path)), fingerprint(here.get(path))]
    if (now === own || now === before) continue
    if (own !== before) {
      conflicts.push(path)
      continue
    }
    taken.push(path)
    if (there.has(path)) merged.set(path, there.get(path))
    else merged.delete(path)
  }
  return { content: contentOf(merged), conflicts, taken }
}
