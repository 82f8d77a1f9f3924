import { type Bitmap, newBitmap, setBit } from "../index/bitmap.js"
import type { QueryNode } from "./node.js"

export const NO_MATCH = 255

const FIRST_ENTRIES = 1024

type Source = { positions: readonly number[]; length: number; typos: number }

/** Where one reading of some query words occurs, per document. */
export class NodeMatches {
  readonly documents: Bitmap
  /** Fewest typos per document, 255 where the document does not match. */
  readonly typos: Uint8Array
  /** Lowest attribute << 16 | position per document, among matches with the fewest typos. */
  readonly first: Int32Array
  /** 1 where the query's own word occurs, not a prefix, typo or synonym of it. */
  readonly exact: Uint8Array
  /** Matches of a document as a linked list of entries, 0 ending it; four numbers per entry. */
  private readonly heads: Int32Array | undefined
  private entries = new Int32Array(0)
  private entryCount = 1
  private readonly sources: Source[] = []

  /** `keepsPlaces` is false when nobody will `read` where the matches are, only the first. */
  constructor(
    readonly node: QueryNode,
    readonly size: number,
    keepsPlaces: boolean,
  ) {
    this.documents = newBitmap(size)
    this.typos = new Uint8Array(size).fill(NO_MATCH)
    this.first = new Int32Array(size)
    this.exact = new Uint8Array(size)
    if (!keepsPlaces) return
    this.heads = new Int32Array(size)
    this.entries = new Int32Array(FIRST_ENTRIES * 4)
  }

  /** Registers positions that later entries refer to; `length` is the number of words matched. */
  addSource(positions: readonly number[], length: number, typos: number): number {
    return this.sources.push({ positions, length, typos }) - 1
  }

  /** Adds the match of a document at `positions[from..to)` of a source. */
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
    if (this.heads) this.addEntry(this.heads, source, document, from, to)
  }

  /**
   * Writes start positions and word counts of a document's matches with the fewest typos.
   * @returns how many were written, at most `starts.length`
   */
  read(document: number, starts: Int32Array, lengths: Int32Array): number {
    if (!this.heads) return 0
    const { entries, sources } = this
    const fewest = this.typos[document]
    let count = 0
    for (let entry = this.heads[document]; entry !== 0; entry = entries[entry * 4]) {
      const { positions, length, typos } = sources[entries[entry * 4 + 3]]
      if (typos !== fewest) continue
      const to = entries[entry * 4 + 2]
      for (let at = entries[entry * 4 + 1]; at < to; at++) {
        if (count === starts.length) return count
        starts[count] = positions[at]
        lengths[count++] = length
      }
    }
    return count
  }

  private addEntry(
    heads: Int32Array,
    source: number,
    document: number,
    from: number,
    to: number,
  ): void {
    const entry = this.entryCount++
    if ((entry + 1) * 4 > this.entries.length) {
      const grown = new Int32Array(this.entries.length * 2)
      grown.set(this.entries)
      this.entries = grown
    }
    const { entries } = this
    entries[entry * 4] = heads[document]
    entries[entry * 4 + 1] = from
    entries[entry * 4 + 2] = to
    entries[entry * 4 + 3] = source
    heads[document] = entry
  }
}
