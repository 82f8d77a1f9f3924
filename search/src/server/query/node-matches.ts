import { type Bitmap, newBitmap, setBit } from "../index/bitmap.js"
import type { QueryNode } from "./node.js"

export const NO_MATCH = 255

const FIRST_ENTRIES = 1024
const ENTRY_SIZE = 6

/** Positions of the first and of the last word of a match; the same for a single word. */
export type MatchSource = {
  first: readonly number[]
  last: readonly number[]
  typos: number
  exact: boolean
  isPhrase: boolean
}

/** A match in a document: runs `from..to` of a source's first and last words' positions. */
export type MatchPlace = {
  from: number
  to: number
  lastFrom: number
  lastTo: number
  rank: number
  cost: number
}

/**
 * Where one reading of some query words occurs, per document. Only matches with the fewest typos
 * count: the others' documents rank behind by the typo rule.
 */
export class NodeMatches {
  readonly documents: Bitmap
  /** Fewest typos per document, 255 where the document does not match. */
  readonly typos: Uint8Array
  /** Rank of the best attribute per document. */
  readonly ranks: Uint16Array
  /** Least cost by position per document, see placeCosts. */
  readonly placeCosts: Uint8Array
  /** 1 where the query's own word occurs, not a prefix, typo or synonym of it. */
  readonly exact: Uint8Array
  /** Matches of a document as a linked list of entries, 0 ending it; six numbers per entry. */
  private readonly heads: Int32Array | undefined
  private entries = new Int32Array(0)
  private entryCount = 1
  private readonly sources: MatchSource[] = []

  /** `keepsPlaces` is false when nobody will ask where the matches are. */
  constructor(
    readonly node: QueryNode,
    readonly size: number,
    keepsPlaces: boolean,
  ) {
    this.documents = newBitmap(size)
    this.typos = new Uint8Array(size).fill(NO_MATCH)
    this.ranks = new Uint16Array(size)
    this.placeCosts = new Uint8Array(size)
    this.exact = new Uint8Array(size)
    if (!keepsPlaces) return
    this.heads = new Int32Array(size)
    this.entries = new Int32Array(FIRST_ENTRIES * ENTRY_SIZE)
  }

  /** Registers positions that later places refer to. */
  addSource(source: MatchSource): number {
    return this.sources.push(source) - 1
  }

  add(source: number, document: number, place: MatchPlace): void {
    const { typos, exact } = this.sources[source]
    const before = this.typos[document]
    if (before === NO_MATCH) setBit(this.documents, document)
    if (typos < before) {
      this.typos[document] = typos
      this.ranks[document] = place.rank
      this.placeCosts[document] = place.cost
    } else if (typos === before) {
      if (place.rank < this.ranks[document]) this.ranks[document] = place.rank
      if (place.cost < this.placeCosts[document]) this.placeCosts[document] = place.cost
    }
    if (exact) this.exact[document] = 1
    if (this.heads) this.addEntry(this.heads, source, document, place)
  }

  lowerCost(document: number, cost: number): void {
    if (cost < this.placeCosts[document]) this.placeCosts[document] = cost
  }

  /** Calls back for every place of a document with the fewest typos. */
  forEachPlace(
    document: number,
    visit: (source: MatchSource, entries: Int32Array, at: number) => void,
  ): void {
    if (!this.heads) return
    const { entries, sources } = this
    const fewest = this.typos[document]
    for (let entry = this.heads[document]; entry !== 0; entry = entries[entry * ENTRY_SIZE]) {
      const source = sources[entries[entry * ENTRY_SIZE + 1]]
      if (source.typos === fewest) visit(source, entries, entry * ENTRY_SIZE)
    }
  }

  private addEntry(
    heads: Int32Array,
    source: number,
    document: number,
    { from, to, lastFrom, lastTo }: MatchPlace,
  ): void {
    const entry = this.entryCount++
    if ((entry + 1) * ENTRY_SIZE > this.entries.length) {
      const grown = new Int32Array(this.entries.length * 2)
      grown.set(this.entries)
      this.entries = grown
    }
    this.entries.set([heads[document], source, from, to, lastFrom, lastTo], entry * ENTRY_SIZE)
    heads[document] = entry
  }
}
