const here = "http://here.invalid"

/**
 * A path of this site that a form or an address named, as it may stand in a `Location`; null for
 * anything that a browser would read as another site. Parsed as browsers do, who overlook tabs and
 * line ends and take a backslash for a slash, so that none of them hides a second slash.
 */
export function localPath(value: unknown, maxLength = 2000): string | null {
  if (typeof value !== "string" || !value.startsWith("/") || value.length > maxLength) return null
  if (!URL.canParse(value, here)) return null
  const { origin, pathname, search, hash } = new URL(value, here)
  return origin === here && !pathname.startsWith("//") ? pathname + search + hash : null
}
