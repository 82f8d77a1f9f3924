import { countPrefixTypos, countTypos } from "./edit-distance.js"

/** A term of the index that a query word may stand for. */
export type Derivation = { term: number; typos: number; exact: boolean }

/** As Meilisearch: beyond these the rarest spellings add noise, not answers. */
const MOST_ONE_TYPO = 150
const MOST_TWO_TYPOS = 50
const SHORTEST_PART = 3
const LONG_PART = 5
const SHORTEST_KATAKANA_REST = 2
const KATAKANA = /^[\u30a0-\u30ff]+$/
/** Letters German puts between the parts of a compound. */
const LINKING = ["", "s", "n", "en", "es", "er", "e"]

/** Every distinct word of an index, with the look-ups that typos, prefixes and compounds need. */
export class Dictionary {
  readonly terms: string[] = []
  private readonly ids = new Map<string, number>()
  private masks = new Int32Array(1024)
  private readonly byFirst = new Map<string, number[]>()
  private readonly byFirstTwo = new Map<string, number[]>()

  idOf(term: string): number | undefined {
    return this.ids.get(term)
  }

  /** The id of a term, given anew in ascending order when the term is not known yet. */
  add(term: string): number {
    const known = this.ids.get(term)
    if (known !== undefined) return known
    const id = this.terms.length
    this.terms.push(term)
    this.ids.set(term, id)
    if (id === this.masks.length) {
      const grown = new Int32Array(id * 2)
      grown.set(this.masks)
      this.masks = grown
    }
    this.masks[id] = letterMask(term)
    append(this.byFirst, term.slice(0, 1), id)
    append(this.byFirstTwo, term.slice(0, 2), id)
    return id
  }

  /** Terms that begin with `prefix`, itself included. */
  withPrefix(prefix: string): number[] {
    if (prefix.length === 1) return this.byFirst.get(prefix) ?? []
    const candidates = this.byFirstTwo.get(prefix.slice(0, 2)) ?? []
    if (prefix.length === 2) return candidates
    return candidates.filter((id) => this.terms[id].startsWith(prefix))
  }

  /** Terms within `limit` typos (1 or 2) of the word, or of their own prefix when `prefix`. */
  withTypos(word: string, limit: number, prefix: boolean): Derivation[] {
    const mask = letterMask(word)
    const found: Derivation[][] = [[], [], []]
    const count = this.terms.length
    const measure = prefix ? countPrefixTypos : countTypos
    for (let id = 0; id < count; id++) {
      // A letter of the word that the term lacks costs at least one typo.
      if (bitCount(mask & ~this.masks[id]) > limit) continue
      const term = this.terms[id]
      if (term.length < word.length - limit) continue
      if (!prefix && term.length > word.length + limit) continue
      const typos = measure(word, term, limit)
      if (typos > 0 && typos <= limit) found[typos].push({ term: id, typos, exact: false })
    }
    return [...found[1].slice(0, MOST_ONE_TYPO), ...found[2].slice(0, MOST_TWO_TYPOS)]
  }

  /**
   * Compounds that hold the word as their first or last part: Zucker in Palmzucker, シュガー in
   * パームシュガー. A short word counts only when the rest is a word of the index too, since
   * short words turn up inside others by chance.
   */
  compoundsOf(word: string): number[] {
    const isKatakana = KATAKANA.test(word)
    const shortestRest = isKatakana ? SHORTEST_KATAKANA_REST : SHORTEST_PART
    if (word.length < SHORTEST_PART) return []
    const isLong = isKatakana || word.length >= LONG_PART
    const mask = letterMask(word)
    const found: number[] = []
    const count = this.terms.length
    for (let id = 0; id < count; id++) {
      if ((mask & ~this.masks[id]) !== 0) continue
      const term = this.terms[id]
      if (term.length < word.length + shortestRest) continue
      const isLast = term.endsWith(word)
      if (!isLast && !term.startsWith(word)) continue
      const rest = isLast ? term.slice(0, term.length - word.length) : term.slice(word.length)
      if (isLong || this.isKnownPart(rest, isLast)) found.push(id)
    }
    return found
  }

  private isKnownPart(rest: string, isFirst: boolean): boolean {
    return LINKING.some((link) => {
      if (!(isFirst ? rest.endsWith(link) : rest.startsWith(link))) return false
      const part = isFirst ? rest.slice(0, rest.length - link.length) : rest.slice(link.length)
      if (part.length < SHORTEST_PART) return false
      return this.ids.has(part) || (isFirst && this.ids.has(`${part}e`))
    })
  }
}

function append(map: Map<string, number[]>, key: string, id: number): void {
  const list = map.get(key)
  if (list) list.push(id)
  else map.set(key, [id])
}

/** One bit per letter, letters sharing bits: a cheap lower bound on the typos between words. */
function letterMask(word: string): number {
  let mask = 0
  for (let i = 0; i < word.length; i++) mask |= 1 << (word.charCodeAt(i) % 31)
  return mask
}

function bitCount(value: number): number {
  let word = value - ((value >>> 1) & 0x55555555)
  word = (word & 0x33333333) + ((word >>> 2) & 0x33333333)
  return (((word + (word >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
