import { NO_MATCH, type NodeMatches } from "./node-matches.js"
import type { TextQuery } from "./text-query.js"

/** Words in different attributes, or further apart than this, are all equally far. */
export const FARTHEST = 8

const MOST_PLACES = 24
const UNREACHABLE = 1e9

const starts = new Int32Array(MOST_PLACES)
const lengths = new Int32Array(MOST_PLACES)

/**
 * Sum of the distances between a query's neighbouring words in one document after another. The
 * places reached after every word are kept with their least cost; readings with the fewest
 * typos come first.
 */
export class ProximityScorer {
  private readonly places: Int32Array[]
  private readonly placeCosts: Int32Array[]
  private readonly placeCounts: Int32Array
  private readonly free: Int32Array

  constructor(
    private readonly query: TextQuery,
    private readonly byWord: boolean,
  ) {
    const boundaries = query.terms.length + 1
    this.places = Array.from({ length: boundaries }, () => new Int32Array(MOST_PLACES * 2))
    this.placeCosts = Array.from({ length: boundaries }, () => new Int32Array(MOST_PLACES * 2))
    this.placeCounts = new Int32Array(boundaries)
    this.free = new Int32Array(boundaries)
  }

  /** @param missing the words, by number, that the document may lack */
  score(document: number, missing: Uint8Array): number {
    const { matches, terms } = this.query
    const count = terms.length
    const { placeCounts } = this
    placeCounts.fill(0)
    const { free } = this
    free.fill(UNREACHABLE)
    free[0] = 0
    let next = 0
    for (let at = 0; at <= count; at++) {
      if (at > 0 && missing[at - 1]) this.carry(at, free)
      for (; next < matches.length && matches[next].node.from === at; next++) {
        if (matches[next].typos[document] !== NO_MATCH) this.extend(matches[next], document, free)
      }
    }
    let best = free[count]
    for (let i = 0; i < placeCounts[count]; i++) best = Math.min(best, this.placeCosts[count][i])
    return best < UNREACHABLE ? best % 1000 : FARTHEST * count
  }

  /** A word that may be missing passes on what was reached before it. */
  private carry(at: number, free: Int32Array): void {
    free[at] = Math.min(free[at], free[at - 1])
    for (let i = 0; i < this.placeCounts[at - 1]; i++) {
      this.addPlace(at, this.places[at - 1][i], this.placeCosts[at - 1][i])
    }
  }

  private extend(step: NodeMatches, document: number, free: Int32Array): void {
    const { from, to } = step.node
    const { byWord } = this
    const places = this.places[from]
    const costs = this.placeCosts[from]
    const placeCount = this.placeCounts[from]
    const count = step.read(document, starts, lengths)
    // Typos weigh more than any distance, so that both are least together.
    const own = step.typos[document] * 1000 + (to - from - 1)
    for (let i = 0; i < count; i++) {
      const start = starts[i]
      let best = free[from]
      for (let j = 0; j < placeCount; j++) {
        let apart = FARTHEST
        if (places[j] >>> 16 === start >>> 16) {
          const distance = start - places[j]
          apart = byWord ? (distance > 0 ? distance : 1 - distance) : 1
          if (apart > FARTHEST) apart = FARTHEST
        }
        const cost = costs[j] + apart
        if (cost < best) best = cost
      }
      if (best < UNREACHABLE) this.addPlace(to, start + lengths[i] - 1, best + own)
    }
  }

  private addPlace(at: number, place: number, cost: number): void {
    const count = this.placeCounts[at]
    if (count === this.places[at].length) return
    this.places[at][count] = place
    this.placeCosts[at][count] = cost
    this.placeCounts[at]++
  }
}
