/**
 * JSON with keys in alphabetical order and no spaces: one value has one form, which can be compared and
 * summed. A database gives the keys of JSON back in another order than they were written in. What is
 * `undefined` inside an object is left out; `undefined` alone and null are the same.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(ordered(value ?? null))
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([key, part]) => [key, ordered(part)]))
}
