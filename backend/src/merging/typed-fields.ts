import type { ListingContent } from "@serumpun/domain/listing-content"
import { contentOf, fieldsOf } from "./content-fields"
import { fingerprint, readStamp, writeStamp } from "./content-stamp"

/** What stands there with only these fields as they were typed; `typed` may be old in all others. */
export function withTyped(
  present: ListingContent,
  typed: ListingContent,
  paths: readonly string[],
): ListingContent {
  const [fields, here] = [fieldsOf(present), fieldsOf(typed)]
  for (const path of paths) {
    if (here.has(path)) fields.set(path, here.get(path))
    else fields.delete(path)
  }
  return contentOf(fields)
}

/**
 * The stamp of a form of which only these fields have been saved: it knows them as they are now, and every
 * other field as it did before, so that what somebody else saved meanwhile is still seen as theirs.
 * @returns the same stamp when it is none of ours
 */
export function moveStamp(
  based_on: string,
  saved: ListingContent,
  paths: readonly string[],
): string {
  const prints = readStamp(based_on)
  if (!prints) return based_on
  const fields = fieldsOf(saved)
  for (const path of paths) prints.set(path, fingerprint(fields.get(path)))
  return writeStamp(prints)
}
