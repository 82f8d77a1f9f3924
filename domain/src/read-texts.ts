// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- servers only; browsers get their texts through Vite
import { readFileSync } from "node:fs"
import type { Locale } from "./locales.js"

/**
 * The texts of one language and namespace, for servers that no bundler prepares.
 * @throws an Error of `node:fs` when the language's folder has no such file
 */
export function readTexts<Texts>(locale: Locale, namespace: string): Texts {
  const file = new URL(`../locales/${locale}/${namespace}.json`, import.meta.url)
  return JSON.parse(readFileSync(file, "utf8")) as Texts
}
