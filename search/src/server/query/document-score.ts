import type { SearchIndex } from "../index/search-index.js"
import { NO_MATCH, type NodeMatches } from "./node-matches.js"
import { ProximityScorer } from "./proximity.js"
import type { TextQuery } from "./text-query.js"

const MOST_PLACES = 24
const UNREACHABLE = 1e9
const PER_TYPO = 64

const starts = new Int32Array(MOST_PLACES)
const lengths = new Int32Array(MOST_PLACES)

/** Scores one document at a time against an evaluated query; every score is better when lower. */
export class DocumentScorer {
  private readonly costs: Float64Array
  private readonly cameFrom: (NodeMatches | null)[]
  private readonly proximityScorer: ProximityScorer

  constructor(
    private readonly query: TextQuery,
    private readonly index: SearchIndex,
    byWord: boolean,
  ) {
    const boundaries = query.terms.length + 1
    this.costs = new Float64Array(boundaries)
    this.cameFrom = new Array<NodeMatches | null>(boundaries).fill(null)
    this.proximityScorer = new ProximityScorer(query, byWord)
  }

  /** Number of words in the query. */
  get words(): number {
    return this.query.terms.length
  }

  /** The first level, see TextQuery, at which the document matches. */
  level(document: number): number {
    const { levels } = this.query
    for (let level = 0; level < levels.length; level++) {
      if ((levels[level][document >>> 5] & (1 << (document & 31))) !== 0) return level
    }
    return levels.length
  }

  typos(document: number): number {
    return this.walk(document)
  }

  private path(document: number): NodeMatches[] {
    this.walk(document)
    const steps: NodeMatches[] = []
    for (let at = this.query.terms.length; at > 0;) {
      const step = this.cameFrom[at]
      if (step) steps.unshift(step)
      at = step ? step.node.from : at - 1
    }
    return steps
  }

  /** Sum of the distances between neighbouring words. */
  proximity(document: number): number {
    return this.proximityScorer.score(document, this.query.dropped[this.level(document)])
  }

  /** Sum over the words of the rank of the best attribute each was found in. */
  attributeRank(document: number): number {
    let rank = 0
    this.walk(document)
    for (let at = this.query.terms.length; at > 0;) {
      const step = this.cameFrom[at]
      const from = step ? step.node.from : at - 1
      if (step) rank += (step.first[document] >>> 16) * (at - from)
      at = from
    }
    return rank
  }

  /** Sum over the words of how far into its attribute each was found. */
  wordPosition(document: number): number {
    let position = 0
    this.walk(document)
    for (let at = this.query.terms.length; at > 0;) {
      const step = this.cameFrom[at]
      const from = step ? step.node.from : at - 1
      if (step) position += positionBucket(step.first[document] & 0xffff) * (at - from)
      at = from
    }
    return position
  }

  /** Number of words of the query that the document does not hold exactly as typed. */
  inexactWords(document: number): number {
    let inexact = this.query.terms.length
    this.walk(document)
    for (let at = this.query.terms.length; at > 0;) {
      const step = this.cameFrom[at]
      const from = step ? step.node.from : at - 1
      if (step?.exact[document]) inexact -= at - from
      at = from
    }
    return inexact
  }

  /** 0 when an attribute is exactly the query, 1 when one begins with it, else 2. */
  exactAttribute(document: number): number {
    const steps = this.path(document)
    const words = this.query.terms.length
    if (!steps.length || steps.some(({ exact }) => !exact[document])) return 2
    if (steps.reduce((sum, { node }) => sum + node.to - node.from, 0) !== words) return 2
    let best = 2
    for (const candidate of this.attributeStarts(steps[0], document)) {
      const end = this.followsFrom(steps, document, candidate)
      if (end === undefined) continue
      const isWhole = this.index.attributeLength(candidate >>> 16, document) === (end & 0xffff)
      best = Math.min(best, isWhole ? 0 : 1)
    }
    return best
  }

  /** Matches that stand at the very beginning of an attribute; rarely any, often none. */
  private attributeStarts(step: NodeMatches, document: number): number[] {
    const found: number[] = []
    if (step.node.phrases.length || this.query.terms.length > 1) {
      const count = step.read(document, starts, lengths)
      for (let i = 0; i < count; i++) if ((starts[i] & 0xffff) === 0) found.push(starts[i])
      return found
    }
    const exact = step.node.terms.find((derivation) => derivation.exact)
    const posting = exact && this.index.posting(exact.term)
    const at = posting?.find(document) ?? -1
    if (!posting || at < 0) return found
    for (let i = posting.startOf(at); i < posting.ends[at]; i++) {
      if ((posting.positions[i] & 0xffff) === 0) found.push(posting.positions[i])
    }
    return found
  }

  private followsFrom(steps: NodeMatches[], document: number, start: number): number | undefined {
    if (this.query.terms.length === 1 && !steps[0].node.phrases.length) return start + 1
    let end: number | undefined = start
    for (const step of steps) {
      const count = step.read(document, starts, lengths)
      let after: number | undefined
      for (let i = 0; i < count; i++) if (starts[i] === end) after = end + lengths[i]
      if (after === undefined) return undefined
      end = after
    }
    return end
  }

  private walk(document: number): number {
    const { matches, terms, dropped } = this.query
    if (matches.length === 1 && terms.length === 1) {
      this.cameFrom[1] = matches[0]
      return matches[0].typos[document]
    }
    const missing = dropped[this.level(document)] ?? dropped[dropped.length - 1]
    const { costs, cameFrom } = this
    costs.fill(UNREACHABLE)
    costs[0] = 0
    let next = 0
    for (let at = 0; at <= terms.length; at++) {
      if (at > 0 && missing[at - 1] && costs[at - 1] < costs[at]) {
        costs[at] = costs[at - 1]
        cameFrom[at] = null
      }
      for (; next < matches.length && matches[next].node.from === at; next++) {
        const step = matches[next]
        const typos = step.typos[document]
        if (typos === NO_MATCH) continue
        // Among readings with equally few typos, the words as typed come before synonyms.
        const inexact = step.exact[document] ? 0 : step.node.to - at
        const cost = costs[at] + typos * PER_TYPO + inexact
        if (cost < costs[step.node.to]) {
          costs[step.node.to] = cost
          cameFrom[step.node.to] = step
        }
      }
    }
    return Math.floor(costs[terms.length] / PER_TYPO)
  }
}

/** Far positions matter less and less, as in Meilisearch. */
function positionBucket(position: number): number {
  if (position < 16) return position
  if (position < 24) return 16
  if (position < 64) return 16 + (position >>> 3)
  return 24 + Math.min(16, position >>> 6)
}
