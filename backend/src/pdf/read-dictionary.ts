/** The keys of a dictionary, each with its value's tokens: names as "/Name", whatever their spelling. */
export type Dictionary = Map<string, string[]>

const SPACE = "\0\t\n\f\r "
const DELIMITERS = "()<>[]{}/%"
const isRegular = (character: string) =>
  !SPACE.includes(character) && !DELIMITERS.includes(character)

export type ReadDictionary = {
  /** Null when something else stands there. */
  dictionary: Dictionary | null
  /** Where reading stopped: after the dictionary's ">>", unless it is broken. */
  end: number
  /** It has no end before the limit, or its brackets do not match. */
  is_broken: boolean
}

/** Reads the dictionary that begins at `from`, after spaces and comments (ISO 32000-1, 7.2 and 7.3). */
export function readDictionary(text: string, from: number, limit: number): ReadDictionary {
  const first = readToken(text, from, limit)
  if (first?.word !== "<<") return { dictionary: null, end: first?.end ?? limit, is_broken: false }
  const entries = createEntries()
  const open = ["<<"]
  let at = first.end
  while (at < limit) {
    const token = readToken(text, at, limit)
    if (!token) break
    at = token.end
    const { word } = token
    if (word === "<<" || word === "[") open.push(word)
    else if (word === ">>" || word === "]") {
      if (open.pop() !== (word === ">>" ? "<<" : "[")) break
      if (open.length === 0) return { dictionary: entries.close(), end: at, is_broken: false }
    }
    entries.add(word, open.length === 1)
  }
  return { dictionary: null, end: at, is_broken: true }
}

function createEntries() {
  const dictionary: Dictionary = new Map()
  let key: string | null = null
  let value: string[] = []

  function close(): Dictionary {
    if (key !== null) dictionary.set(key, [...(dictionary.get(key) ?? []), ...value])
    return dictionary
  }

  function add(word: string, isOutermost: boolean): void {
    // A name right after a key is its value; after a value it is the next key.
    if (isOutermost && word.startsWith("/") && (key === null || value.length > 0)) {
      close()
      key = word
      value = []
    } else value.push(word)
  }

  return { add, close }
}

type Token = { word: string; end: number }

function readToken(text: string, from: number, limit: number): Token | null {
  const at = skipSpace(text, from, limit)
  if (at >= limit) return null
  const pair = text.slice(at, at + 2)
  if (pair === "<<" || pair === ">>") return { word: pair, end: at + 2 }
  const first = text.charAt(at)
  if (first === "(") return { word: "()", end: endOfString(text, at, limit) }
  if (first === "<") return { word: "<>", end: endAfter(text, ">", at, limit) }
  if (first !== "/" && DELIMITERS.includes(first)) return { word: first, end: at + 1 }
  let end = at + 1
  while (end < limit && isRegular(text.charAt(end))) end += 1
  return { word: unescapeName(text.slice(at, end)), end }
}

function skipSpace(text: string, from: number, limit: number): number {
  let at = from
  while (at < limit) {
    if (SPACE.includes(text.charAt(at))) at += 1
    else if (text.charAt(at) === "%")
      while (at < limit && !"\r\n".includes(text.charAt(at))) at += 1
    else return at
  }
  return at
}

/** Parentheses stand in pairs inside a string, unless a backslash is before them. */
function endOfString(text: string, from: number, limit: number): number {
  let depth = 0
  for (let at = from; at < limit; at += 1) {
    const character = text.charAt(at)
    if (character === "\\") at += 1
    else if (character === "(") depth += 1
    else if (character === ")" && --depth === 0) return at + 1
  }
  return limit
}

function endAfter(text: string, mark: string, from: number, limit: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 || at >= limit ? limit : at + mark.length
}

function unescapeName(word: string): string {
  return word.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  )
}
