import { readFileSync } from "node:fs"
import { join } from "node:path"

const folder = join(import.meta.dirname, "../../../domain/locales/id")

/**
 * A text of the Indonesian pages by "namespace:path.of.key", as it stands in its file: outside the tests the
 * storefront's own reader of texts is not to be had.
 * @throws when there is none
 */
export function t(name: string): string {
  const [namespace, path = ""] = name.split(":")
  const texts: unknown = JSON.parse(readFileSync(join(folder, `${namespace}.json`), "utf8"))
  const text = path
    .split(".")
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], texts)
  if (typeof text !== "string") throw new Error(`No text ${name}`)
  return text
}
