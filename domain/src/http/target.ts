/**
 * Why a request is refused before anything looks at it. `doubled_slash` is told apart because to a
 * browser "//name" is another site.
 */
export type TargetProblem = "not_a_path" | "doubled_slash" | "unusual_spelling" | "too_long"

/** Characters of the path; a query may be as long as Node's limit for all headers together. */
export const MOST_PATH_CHARACTERS = 2000

export const targetSentences: Record<TargetProblem, string> = {
  not_a_path: "The address of a request must be a path that starts with one slash",
  doubled_slash: "The address of a request must not hold two slashes one after the other",
  unusual_spelling: "The path of this request is spelt in a way that is not used here",
  too_long: `The path of a request may have ${MOST_PATH_CHARACTERS} characters at most`,
}

/** 414 for a path that is too long, 400 for everything else. */
export const targetStatus = (problem: TargetProblem): number => (problem === "too_long" ? 414 : 400)

const ALLOWED = /^[A-Za-z0-9\-._~!$&'()*+,;=:@%/|[\]]*$/
/** Encoded although it needs no encoding, or encoded to hide a separator, a dot or a control. */
const HIDDEN = /%(?:[01][0-9a-f]|7f|2[def]|5[cf]|25|7e|3[0-9]|4[1-9a-f]|5[0-9a]|6[1-9a-f]|7[0-9a])/i

/**
 * Judges the target of a request line as it came. Every router, guard, cache and proxy must read
 * the same path in it, so each path has one spelling: origin form ("/a/b?c"), one slash between
 * segments, no dot segments, no backslashes, and percent signs only where a character needs them.
 * Other spellings are refused rather than tidied, since a tidied path is a second path.
 * @returns null when the target may be routed
 */
export function checkTarget(target: string): TargetProblem | null {
  const path = target.split("?", 1)[0] ?? ""
  if (path.length > MOST_PATH_CHARACTERS) return "too_long"
  if (!path.startsWith("/")) return "not_a_path"
  if (/[/\\]{2}/.test(path)) return "doubled_slash"
  const isPlain = ALLOWED.test(path) && !HIDDEN.test(path) && isDecodable(path)
  return isPlain && !hasDotSegment(path) ? null : "unusual_spelling"
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

const hasDotSegment = (path: string): boolean =>
  path.split("/").some((segment) => segment === "." || segment === "..")
