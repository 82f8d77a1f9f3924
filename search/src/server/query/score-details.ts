import type { SearchIndex } from "../index/search-index.js"
import type { Json, JsonObject } from "../json.js"
import { joinCost, type QueryNode } from "./node.js"
import { MOST_PLACE_COST } from "./place-cost.js"
import { MOST_PROXIMITY_COST } from "./proximity.js"
import { DocumentScorer, ruleNames, type TextRuleName } from "./ranking-rules.js"
import type { SearchRequest } from "./search-request.js"
import { isCustomRule, readSort } from "./sort-rule.js"
import type { TextQuery } from "./text-query.js"

/** A document's standing under one rule: `rank` of `most` is best. */
type Rank = { rank: number; most: number }

const EXACT_RANKS = 3
const MATCH_TYPES = ["exactMatch", "matchesStart", "noExactMatch"]

/** How well a document answers a query, as one number and rule by rule. */
export class Scoring {
  private readonly scorer: DocumentScorer
  private readonly names: string[]

  constructor(
    private readonly index: SearchIndex,
    private readonly query: TextQuery,
    private readonly request: SearchRequest,
  ) {
    this.names = ruleNames(index.settings.rankingRules, request.matchingStrategy)
    this.scorer = new DocumentScorer(index, query, this.names)
  }

  /** From 0 to 1: every rule refines the one before. Rules that sort by values do not count. */
  score(document: number): number {
    const ranks = this.names.flatMap((name) => this.rank(name, document) ?? [])
    return globalScore(ranks)
  }

  /** Meilisearch's `_rankingScoreDetails`; `valueOf` reads the document's value of an attribute. */
  details(document: number, valueOf: (path: string) => Json): JsonObject {
    const details: Record<string, JsonObject> = {}
    let order = 0
    for (const name of this.names) {
      const sorts = name === "sort" ? (this.request.sort ?? []) : isCustomRule(name) ? [name] : []
      for (const sort of sorts) {
        const { path } = readSort(sort, "invalid_search_sort")
        details[sort] = { order: order++, value: valueOf(path) }
      }
      const rank = this.rank(name, document)
      if (rank && this.addDetail(details, name as TextRuleName, rank, order)) order++
    }
    return details
  }

  /** @returns whether the rule took a place in the order of its own */
  private addDetail(
    details: Record<string, JsonObject>,
    name: TextRuleName,
    { rank, most }: Rank,
    order: number,
  ): boolean {
    const score = rank / most
    const isUnified = this.index.settings.rankingRules.includes("attribute")
    switch (name) {
      case "words":
        details.words = {
          order,
          matchingWords: rank,
          maxMatchingWords: most,
          score,
        }
        return true
      case "typo":
        details.typo = {
          order,
          typoCount: most - rank,
          maxTypoCount: most - 1,
          score,
        }
        return true
      case "attributeRank":
        details[isUnified ? "attribute" : name] = isUnified
          ? { order, attributeRankingOrderScore: score, rank, most }
          : { order, score }
        return true
      case "wordPosition":
        if (isUnified)
          details.attribute = unifiedAttribute(details.attribute, {
            rank,
            most,
          })
        else details[name] = { order, score }
        return !isUnified
      case "exactAttribute":
        details.exactness = {
          order,
          matchType: MATCH_TYPES[EXACT_RANKS - rank],
          score,
        }
        return true
      case "exactness":
        addExactWords(details.exactness, { rank, most })
        return false
      default:
        details[name] = { order, score }
        return true
    }
  }

  private rank(name: string, document: number): Rank | undefined {
    const most = this.mostCost(name, document)
    if (most === undefined) return undefined
    const cost = this.scorer.cost(name as TextRuleName, document)
    return { rank: Math.max(1, most + 1 - cost), most: most + 1 }
  }

  /** The most a document could cost under a rule; undefined for rules that are not about words. */
  private mostCost(name: string, document: number): number | undefined {
    const { query } = this
    const { gaps } = query.levels[query.levelOf(document)] ?? query.levels[0]
    const words = query.terms.filter((_, at) => !gaps.isFree(at, at + 1)).length
    switch (name) {
      case "words":
        return mostDropped(query)
      case "typo":
        return this.mostTypos(document)
      case "proximity":
        return this.mostProximity(document)
      case "attributeRank":
        return words * this.lastRank()
      case "wordPosition":
        return words * MOST_PLACE_COST
      case "exactAttribute":
        return EXACT_RANKS - 1
      case "exactness":
        return words
      default:
        return undefined
    }
  }

  private lastRank(): number {
    const { searchableAttributes } = this.index.settings
    return searchableAttributes[0] === "*" ? 0 : Math.max(0, searchableAttributes.length - 1)
  }

  /** Of all ways through the readings; when words may be dropped, of those that lead somewhere. */
  private mostTypos(document: number): number {
    const { query } = this
    const { gaps } = query.levels[query.levelOf(document)] ?? query.levels[0]
    const isOpen = this.request.matchingStrategy === "all"
    const nodes = isOpen ? query.nodes : query.matches.map(({ node }) => node)
    const costs = new Array<number>(query.terms.length + 1).fill(-1)
    costs[0] = 0
    for (let at = 1; at <= query.terms.length; at++) {
      if (gaps.isFree(at - 1, at)) costs[at] = costs[at - 1]
      for (const node of nodes) {
        if (node.to !== at || costs[node.from] < 0 || gaps.touches(node.from, at)) continue
        costs[at] = Math.max(costs[at], costs[node.from] + node.mostTypos + joinCost(node))
      }
    }
    return Math.max(0, costs[query.terms.length])
  }

  private mostProximity(document: number): number {
    const path = this.scorer.path(document).map(({ node }) => node)
    const isNear = (node: QueryNode, at: number) => at > 0 && path[at - 1].end === node.position
    return path.reduce(
      (sum, node, at) =>
        sum + (node.to - node.from - 1) + (isNear(node, at) ? MOST_PROXIMITY_COST : 0),
      0,
    )
  }
}

/** Words that may be missing, and words in phrases beyond the first: both make more ranks. */
function mostDropped({ terms, levels }: TextQuery): number {
  const inPhrases = terms.reduce(
    (sum, term) =>
      sum + (term.kind === "phrase" ? term.words.filter((word) => word !== null).length : 0),
    0,
  )
  return levels[levels.length - 1].cost + Math.max(0, inPhrases - 1)
}

function unifiedAttribute(
  { order, attributeRankingOrderScore, rank, most }: JsonObject,
  position: Rank,
): JsonObject {
  return {
    order,
    attributeRankingOrderScore,
    queryWordDistanceScore: position.rank / position.most,
    score: globalScore([{ rank: Number(rank), most: Number(most) }, position]),
  }
}

function addExactWords(exactness: JsonObject, words: Rank): void {
  if (exactness.matchType !== MATCH_TYPES[MATCH_TYPES.length - 1]) return
  exactness.matchingWords = words.rank - 1
  exactness.maxMatchingWords = words.most - 1
  exactness.score = globalScore([{ rank: 1, most: EXACT_RANKS }, words])
}

function globalScore(ranks: Rank[]): number {
  let rank = 1
  let most = 1
  for (const inner of ranks) {
    rank = (rank - 1) * inner.most + inner.rank
    most *= inner.most
  }
  return rank / most
}
