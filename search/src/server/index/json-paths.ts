import { isJsonObject, type Json, type JsonObject } from "../json.js"

/** Everything a document holds at a dotted path, arrays of objects opened; undefined if nothing. */
export function valuesAt(document: JsonObject, path: string): Json[] | undefined {
  if (Object.hasOwn(document, path)) return [document[path]]
  const dot = path.indexOf(".")
  if (dot < 0) return undefined
  for (let at = dot; at > 0; at = path.indexOf(".", at + 1)) {
    const head = path.slice(0, at)
    if (!Object.hasOwn(document, head)) continue
    const rest = path.slice(at + 1)
    const inner = document[head]
    const objects = (Array.isArray(inner) ? inner : [inner]).filter(isJsonObject)
    const found = objects.flatMap((object) => valuesAt(object, rest) ?? [])
    if (found.length) return found
  }
  return undefined
}

/** Dotted paths of the scalar values below a field, arrays of objects opened. */
export function leafPaths(path: string, value: Json): Set<string> {
  const paths = new Set<string>()
  collectPaths(path, value, paths)
  return paths
}

function collectPaths(path: string, value: Json, paths: Set<string>): void {
  if (Array.isArray(value)) for (const entry of value) collectPaths(path, entry, paths)
  else if (isJsonObject(value)) {
    for (const [key, entry] of Object.entries(value)) collectPaths(`${path}.${key}`, entry, paths)
  } else paths.add(path)
}
