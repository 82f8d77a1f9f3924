import { joinCost } from "./node.js"
import { NO_MATCH, type NodeMatches } from "./node-matches.js"
import { Proximity } from "./proximity.js"
import type { TextQuery } from "./text-query.js"

/** Rules that look for the best way through the query's readings, by their names in Meilisearch. */
export type PathRule = "typo" | "proximity" | "attributeRank" | "wordPosition" | "exactness"

/** More than any query of ten words can cost under the rule. */
const CEILINGS: Record<PathRule, number> = {
  typo: 64,
  proximity: 64,
  attributeRank: 16_384,
  wordPosition: 128,
  exactness: 16,
}

const UNREACHABLE = Number.MAX_SAFE_INTEGER

/**
 * Costs of documents under the path rules, each rule among the ways that all rules before it
 * found cheapest. A way goes from reading to reading until every word is covered; its costs under
 * several rules are added up in one number, the first rule in the highest digits.
 */
export class QueryPaths {
  private readonly factors: Float64Array[]
  private readonly costs: Float64Array
  private readonly cameFrom: Int32Array
  private readonly proximity: Proximity
  /** The one reading there is, when nothing has to be chosen. */
  private readonly only: NodeMatches | undefined

  constructor(
    private readonly query: TextQuery,
    private readonly rules: PathRule[],
    byWord: boolean,
  ) {
    const { matches, terms } = query
    if (matches.length === 1 && terms.length === 1) this.only = matches[0]
    this.factors = rules.map((_, last) => factorsUpTo(rules, last))
    this.costs = new Float64Array(query.matches.length)
    this.cameFrom = new Int32Array(query.matches.length)
    this.proximity = new Proximity(byWord)
  }

  /** Cost of a document under the rule in place `at`. */
  cost(document: number, at: number): number {
    if (this.only) return costOf(this.only, document, this.rules[at])
    const total = this.walk(document, at)
    return total === UNREACHABLE ? 0 : total % CEILINGS[this.rules[at]]
  }

  /** The readings on the cheapest way under all rules up to place `at`. */
  path(document: number, at: number): NodeMatches[] {
    this.walk(document, at)
    const path: NodeMatches[] = []
    for (let i = this.last; i >= 0; i = this.cameFrom[i]) path.unshift(this.query.matches[i])
    return path
  }

  private last = -1

  private walk(document: number, at: number): number {
    const { matches, levels } = this.query
    const missing = levels[this.query.levelOf(document)] ?? levels[levels.length - 1]
    const factors = this.factors[at]
    this.last = -1
    let best = UNREACHABLE
    for (let i = 0; i < matches.length; i++) {
      this.costs[i] = UNREACHABLE
      if (matches[i].typos[document] === NO_MATCH) continue
      const { node } = matches[i]
      this.reach(document, i, missing.gaps, factors)
      if (this.costs[i] < best && missing.gaps.isFree(node.to, this.query.terms.length)) {
        best = this.costs[i]
        this.last = i
      }
    }
    return best
  }

  private reach(document: number, i: number, gaps: Gaps, factors: Float64Array): void {
    const { matches } = this.query
    const right = matches[i]
    const { node } = right
    const perProximity = factors[PROXIMITY]
    let best = UNREACHABLE
    let from = -1
    if (gaps.isFree(0, node.from)) best = 0
    for (let j = 0; j < i; j++) {
      const left = matches[j]
      const before = this.costs[j]
      if (before >= best || left.node.to > node.from) continue
      if (!gaps.isFree(left.node.to, node.from)) continue
      const isNear = perProximity > 0 && left.node.end === node.position
      const apart = isNear ? this.proximity.costBetween(left, right, document) : 0
      const cost = before + apart * perProximity
      if (cost < best) {
        best = cost
        from = j
      }
    }
    if (best === UNREACHABLE) return
    this.cameFrom[i] = from
    this.costs[i] = best + ownCost(right, document, factors)
  }
}

const [TYPO, PROXIMITY, ATTRIBUTE_RANK, WORD_POSITION, EXACTNESS] = [0, 1, 2, 3, 4]
const PLACES: Record<PathRule, number> = {
  typo: TYPO,
  proximity: PROXIMITY,
  attributeRank: ATTRIBUTE_RANK,
  wordPosition: WORD_POSITION,
  exactness: EXACTNESS,
}

/** What one unit of cost under each rule adds, 0 for rules after place `last`. */
function factorsUpTo(rules: PathRule[], last: number): Float64Array {
  const factors = new Float64Array(Object.keys(PLACES).length)
  let factor = 1
  for (let at = last; at >= 0; at--) {
    factors[PLACES[rules[at]]] = factor
    factor *= CEILINGS[rules[at]]
  }
  return factors
}

/** Cost of a single word under one rule. */
function costOf(matches: NodeMatches, document: number, rule: PathRule): number {
  switch (rule) {
    case "typo":
      return matches.typos[document]
    case "proximity":
      return 0
    case "attributeRank":
      return matches.ranks[document]
    case "wordPosition":
      return matches.placeCosts[document]
    case "exactness":
      return matches.exact[document] ? 0 : 1
  }
}

function ownCost(matches: NodeMatches, document: number, factors: Float64Array): number {
  const { node } = matches
  const span = node.to - node.from
  return (
    factors[TYPO] * (matches.typos[document] + joinCost(node)) +
    factors[PROXIMITY] * (span - 1) +
    factors[ATTRIBUTE_RANK] * matches.ranks[document] * span +
    factors[WORD_POSITION] * matches.placeCosts[document] +
    factors[EXACTNESS] * (matches.exact[document] ? 0 : span)
  )
}

/** Words of a query that may be missing, and whether all words between two boundaries may. */
export class Gaps {
  private readonly before: Int32Array

  constructor(missing: Uint8Array) {
    this.before = new Int32Array(missing.length + 1)
    missing.forEach((each, at) => (this.before[at + 1] = this.before[at] + each))
  }

  /** Whether any word between the boundaries may be missing. */
  touches(from: number, to: number): boolean {
    return this.before[to] > this.before[from]
  }

  isFree(from: number, to: number): boolean {
    return this.before[to] - this.before[from] === to - from
  }
}
