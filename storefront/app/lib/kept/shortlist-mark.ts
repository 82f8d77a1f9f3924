/**
 * A short sign of a listing, for the readable cookie that tells the script which goods are on the
 * shortlist: whole handles of fifty goods would weigh on every request. Two goods in a million share one.
 */
export function shortlistMark(handle: string): string {
  let hash = 5381
  for (const character of handle) hash = ((hash * 33) ^ (character.codePointAt(0) ?? 0)) >>> 0
  return hash.toString(36)
}
