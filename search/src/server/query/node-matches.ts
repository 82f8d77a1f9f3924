import { type Bitmap, hasBit, newBitmap, setBit } from "../index/bitmap.js"
import type { SearchIndex } from "../index/search-index.js"
import type { QueryNode } from "./node.js"

export const NO_MATCH = 255

/** Attributes a match may lie in, as flags by attribute number; undefined means any. */
export type AttributeFlags = Uint8Array | undefined

/** Where one reading of some query words occurs, per document. */
export class NodeMatches {
  readonly documents: Bitmap
  /** Fewest typos per document, 255 where the document does not match. */
  readonly typos: Uint8Array
  /** Lowest attribute << 16 | position per document, among matches with the fewest typos. */
  readonly first: Int32Array
  /** 1 where the query's own word occurs, not a prefix, typo or synonym of it. */
  readonly exact: Uint8Array
  private readonly heads: Int32Array
  private next: Int32Array<ArrayBuffer> = new Int32Array(256)
  private from: Int32Array<ArrayBuffer> = new Int32Array(256)
  private to: Int32Array<ArrayBuffer> = new Int32Array(256)
  private entrySource: Int32Array<ArrayBuffer> = new Int32Array(256)
  private entryCount = 1
  private readonly sources: { positions: Int32Array; length: number; typos: number }[] = []

  constructor(
    readonly node: QueryNode,
    readonly size: number,
  ) {
    this.documents = newBitmap(size)
    this.typos = new Uint8Array(size).fill(NO_MATCH)
    this.first = new Int32Array(size)
    this.exact = new Uint8Array(size)
    this.heads = new Int32Array(size)
  }

  /** Registers positions that later entries refer to; `length` is the number of words matched. */
  addSource(positions: Int32Array, length: number, typos: number): number {
    return this.sources.push({ positions, length, typos }) - 1
  }

  add(source: number, document: number, from: number, to: number, isExact: boolean): void {
    const { positions, typos } = this.sources[source]
    const before = this.typos[document]
    const first = positions[from]
    if (before === NO_MATCH) setBit(this.documents, document)
    if (typos < before) {
      this.typos[document] = typos
      this.first[document] = first
    } else if (typos === before && first < this.first[document]) this.first[document] = first
    if (isExact) this.exact[document] = 1
    const entry = this.entryCount++
    if (entry === this.next.length) this.growEntries()
    this.next[entry] = this.heads[document]
    this.heads[document] = entry
    this.from[entry] = from
    this.to[entry] = to
    this.entrySource[entry] = source
  }

  /**
   * Writes start positions and word counts of a document's matches with the fewest typos.
   * @returns how many were written, at most `starts.length`
   */
  read(document: number, starts: Int32Array, lengths: Int32Array): number {
    const fewest = this.typos[document]
    let count = 0
    for (let entry = this.heads[document]; entry !== 0; entry = this.next[entry]) {
      const { positions, length, typos } = this.sources[this.entrySource[entry]]
      if (typos !== fewest) continue
      for (let at = this.from[entry]; at < this.to[entry]; at++) {
        if (count === starts.length) return count
        starts[count] = positions[at]
        lengths[count++] = length
      }
    }
    return count
  }

  private growEntries(): void {
    const size = this.next.length * 2
    this.next = copied(this.next, size)
    this.from = copied(this.from, size)
    this.to = copied(this.to, size)
    this.entrySource = copied(this.entrySource, size)
  }
}

function copied(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const next = new Int32Array(size)
  next.set(array)
  return next
}

export type MatchScope = {
  index: SearchIndex
  universe: Bitmap
  /** Attributes searched on, and those of them where typos count. */
  searched: AttributeFlags
  tolerant: AttributeFlags
}

/** Finds where a reading of the query occurs within the scope. */
export function matchNode(node: QueryNode, scope: MatchScope): NodeMatches {
  const matches = new NodeMatches(node, scope.index.size)
  for (const { term, typos, exact } of node.terms) {
    const allowed = typos > 0 ? scope.tolerant : scope.searched
    matchTerm(matches, scope, { term, typos, exact }, allowed)
  }
  for (const { terms, typos, exact } of node.phrases) {
    matchPhrase(matches, scope, { terms, typos, exact })
  }
  return matches
}

function matchTerm(
  matches: NodeMatches,
  { index, universe }: MatchScope,
  { term, typos, exact }: QueryNode["terms"][number],
  allowed: AttributeFlags,
): void {
  const posting = index.posting(term)
  if (!posting) return
  const { documents, ends, positions, size } = posting
  const source = matches.addSource(positions, 1, typos)
  let start = 0
  for (let i = 0; i < size; i++) {
    const document = documents[i]
    const end = ends[i]
    if (hasBit(universe, document)) {
      if (!allowed) matches.add(source, document, start, end, exact)
      else addAllowed(matches, source, document, positions, start, end, exact, allowed)
    }
    start = end
  }
}

/** Adds runs of positions in allowed attributes; positions are sorted by attribute. */
function addAllowed(
  matches: NodeMatches,
  source: number,
  document: number,
  positions: Int32Array,
  start: number,
  end: number,
  exact: boolean,
  allowed: Uint8Array,
): void {
  let from = start
  while (from < end) {
    if (!allowed[positions[from] >>> 16]) {
      from++
      continue
    }
    let to = from + 1
    while (to < end && allowed[positions[to] >>> 16]) to++
    matches.add(source, document, from, to, exact)
    from = to
  }
}

function matchPhrase(
  matches: NodeMatches,
  { index, universe, searched }: MatchScope,
  { terms, typos, exact }: QueryNode["phrases"][number],
): void {
  const postings = terms.map((term) => index.posting(term))
  if (postings.some((posting) => !posting)) return
  const known = postings.filter((posting) => posting !== undefined)
  const rarest = known.reduce((best, posting) => (posting.size < best.size ? posting : best))
  const found: number[] = []
  const places: { document: number; from: number; to: number }[] = []
  for (let i = 0; i < rarest.size; i++) {
    const document = rarest.documents[i]
    if (!hasBit(universe, document)) continue
    const from = found.length
    const at = known.map((posting) => posting.find(document))
    if (at.some((index) => index < 0)) continue
    const [leader] = known
    for (let p = leader.startOf(at[0]); p < leader.ends[at[0]]; p++) {
      const position = leader.positions[p]
      if (searched && !searched[position >>> 16]) continue
      const follows = known.every((posting, k) => {
        for (let q = posting.startOf(at[k]); q < posting.ends[at[k]]; q++) {
          if (posting.positions[q] === position + k) return true
        }
        return false
      })
      if (follows) found.push(position)
    }
    if (found.length > from) places.push({ document, from, to: found.length })
  }
  const source = matches.addSource(Int32Array.from(found), terms.length, typos)
  for (const { document, from, to } of places) matches.add(source, document, from, to, exact)
}
