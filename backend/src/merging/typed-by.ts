import type { ListingContent } from "@serumpun/domain/listing-content"
import { fieldsOf } from "./content-fields"
import { fingerprint } from "./content-stamp"

/** Who has typed what a draft changes, by the field's path: ids of members. */
export type TypedBy = Record<string, string>

type Typed = {
  /** Of the draft that is typed into; null begins a new one. */
  known: TypedBy | null
  from: ListingContent
  to: ListingContent
  /** Null when no member typed it, as in an import. */
  member_id: string | null
}

/** What a save leaves: whoever changed a field last stands at it, and a field taken away has nobody. */
export function typedBy({ known, from, to, member_id }: Typed): TypedBy {
  const [before, after] = [fieldsOf(from), fieldsOf(to)]
  const paths = new Set([...before.keys(), ...after.keys()])
  const changed = [...paths].filter(
    (path) => fingerprint(before.get(path)) !== fingerprint(after.get(path)),
  )
  const standing = Object.entries(known ?? {}).filter(([path]) => !changed.includes(path))
  const own = member_id === null ? [] : changed.map((path) => [path, member_id] as const)
  return Object.fromEntries([...standing, ...own])
}
