import { deviceStorage } from "../lib/kept/browser-storage.ts"

/** Words that were searched on this device, the last one first. They never leave it. */
const KEY = "serumpun-searches"
const most = 6
const longest = 100

export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(deviceStorage.read(KEY) ?? "[]")
    return Array.isArray(kept)
      ? kept.filter((words) => typeof words === "string").slice(0, most)
      : []
  } catch {
    // Something else is in it: there is nothing to propose.
    return []
  }
}

export function rememberSearch(typed: string) {
  const words = typed.trim()
  if (!words || words.length > longest) return
  const others = recentSearches().filter((other) => other !== words)
  deviceStorage.write(KEY, JSON.stringify([words, ...others].slice(0, most)))
}

export const forgetSearches = () => deviceStorage.remove(KEY)
