import type { MatchSource, NodeMatches } from "./node-matches.js"

/** Words in different attributes, or further apart than this, are all equally far. */
const FARTHEST = 4
export const MOST_PROXIMITY_COST = FARTHEST - 1

/**
 * Cost of the distance between two neighbouring readings of a query in a document: 0 side by
 * side, up to 3; words in reverse order cost one more, and a phrase is never read in reverse.
 */
export class Proximity {
  private right!: NodeMatches
  private document = 0
  private cost = MOST_PROXIMITY_COST
  private left: MatchSource | undefined
  private leftEntries: Int32Array = new Int32Array(0)
  private leftAt = 0

  constructor(private readonly byWord: boolean) {}

  costBetween(left: NodeMatches, right: NodeMatches, document: number): number {
    this.right = right
    this.document = document
    this.cost = MOST_PROXIMITY_COST
    left.forEachPlace(document, this.visitLeft)
    return this.cost
  }

  private readonly visitLeft = (source: MatchSource, entries: Int32Array, at: number): void => {
    this.left = source
    this.leftEntries = entries
    this.leftAt = at
    this.right.forEachPlace(this.document, this.visitRight)
  }

  private readonly visitRight = (source: MatchSource, entries: Int32Array, at: number): void => {
    const { left } = this
    if (!left || this.cost === 0) return
    const canReverse = !left.isPhrase && !source.isPhrase
    const leftTo = this.leftEntries[this.leftAt + 5]
    const to = entries[at + 3]
    for (let l = this.leftEntries[this.leftAt + 4]; l < leftTo; l++) {
      const before = left.last[l]
      for (let r = entries[at + 2]; r < to; r++) {
        const cost = this.costOf(source.first[r] - before, before >>> 16 === source.first[r] >>> 16)
        if (cost >= this.cost) continue
        if (canReverse || source.first[r] > before || !this.byWord) this.cost = cost
      }
    }
  }

  private costOf(distance: number, isSameAttribute: boolean): number {
    if (!isSameAttribute || distance === 0) return MOST_PROXIMITY_COST
    if (!this.byWord) return 0
    return distance > 0 ? distance - 1 : -distance
  }
}
