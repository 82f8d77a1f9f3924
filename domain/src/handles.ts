import { romanize } from "./romanize.js"

/** Long enough for a title, short enough for an address; a suffix of seven characters still fits. */
const HANDLE_MAX = 70

/** Fewer letters say nothing: what is left of 藤かごA is "kagoa", but of 藤A only "a". */
const HANDLE_MIN = 3

/**
 * A name as part of an address: Latin letters and digits with dashes. Names in Latin, Greek,
 * Cyrillic and Arabic letters and in kana are written in Latin ones; Chinese characters, whose
 * reading cannot be known, are left out.
 * @returns "" when nothing is left
 */
export function toHandle(name: string): string {
  return romanize(name)
    .toLowerCase()
    .replace(/['’ʻʼ]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "")
    .slice(0, HANDLE_MAX)
    .replace(/-$/, "")
}

/** The handle of a name, or `fallback` for a name of which too little can be written in Latin letters. */
export function handleOf(name: string, fallback: string): string {
  const handle = toHandle(name)
  return handle.replaceAll("-", "").length < HANDLE_MIN ? fallback : handle
}
