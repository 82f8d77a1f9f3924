import type { SearchIndex } from "../index/search-index.js"
import { exactAttribute, NO_EXACT_MATCH } from "./exact-attribute.js"
import type { NodeMatches } from "./node-matches.js"
import { type PathRule, QueryPaths } from "./query-paths.js"
import type { RankingRule } from "./rank-documents.js"
import { customRule, isCustomRule, sortRules } from "./sort-rule.js"
import type { TextQuery } from "./text-query.js"
import type { MatchingStrategy } from "./word-levels.js"

export type TextRuleName = "words" | "exactAttribute" | PathRule

const TEXT_RULES: Record<string, TextRuleName[]> = {
  words: ["words"],
  typo: ["typo"],
  proximity: ["proximity"],
  attribute: ["attributeRank", "wordPosition"],
  attributeRank: ["attributeRank"],
  wordPosition: ["wordPosition"],
  exactness: ["exactAttribute", "exactness"],
}

/**
 * The rules of a search in Meilisearch's order and under its names: "words" comes before any
 * other rule about words, "attribute" stands for two rules, and a rule named twice counts once.
 */
export function ruleNames(settings: string[], strategy: MatchingStrategy): string[] {
  const names = new Set<string>()
  const hasAttribute = (name: string) => names.has(name) || names.has("attributeRank")
  for (const setting of settings) {
    const rules: string[] | undefined = TEXT_RULES[setting]
    if (!rules) {
      names.add(setting)
      continue
    }
    if (strategy !== "all") names.add("words")
    if (setting === "words") continue
    const isTaken =
      setting === "attribute" && (hasAttribute("wordPosition") || hasAttribute("attributeRank"))
    if (!isTaken) for (const name of rules) names.add(name)
  }
  return [...names]
}

/** The rules of a search in order; text rules only when the query has words. */
export function rankingRules(
  index: SearchIndex,
  sort: string[],
  query: TextQuery | undefined,
  strategy: MatchingStrategy,
): RankingRule[] {
  const sorts = sortRules(index, sort)
  const names = ruleNames(index.settings.rankingRules, strategy)
  const scorer = query && new DocumentScorer(index, query, names)
  return names.flatMap((name) => {
    if (name === "sort") return sorts
    if (isCustomRule(name)) return [customRule(index, name)]
    if (!scorer) return []
    const textRule = name as TextRuleName
    return [{ name, key: (document: number) => scorer.cost(textRule, document) }]
  })
}

/** Costs of documents under the rules about words; every cost is better when lower. */
export class DocumentScorer {
  private readonly paths: QueryPaths
  private readonly pathRules: PathRule[]
  private readonly rulesBeforeExact: number

  constructor(
    private readonly index: SearchIndex,
    private readonly query: TextQuery,
    names: string[],
  ) {
    this.pathRules = names.filter(isPathRule)
    const exact = names.indexOf("exactAttribute")
    this.rulesBeforeExact = names.slice(0, Math.max(0, exact)).filter(isPathRule).length
    const byWord = index.settings.proximityPrecision === "byWord"
    // Exact attributes are looked for on the way that the rules before them chose.
    this.paths = new QueryPaths(query, this.pathRules, byWord)
  }

  cost(rule: TextRuleName, document: number): number {
    switch (rule) {
      case "words": {
        const { levels } = this.query
        return levels[this.query.levelOf(document)]?.cost ?? levels.length
      }
      case "exactAttribute":
        return this.exactAttribute(document)
      default:
        return this.paths.cost(document, this.pathRules.indexOf(rule))
    }
  }

  /** The readings by which a document matches, chosen by all path rules. */
  path(document: number): NodeMatches[] {
    return this.paths.path(document, this.pathRules.length - 1)
  }

  private exactAttribute(document: number): number {
    const path = this.paths.path(document, Math.max(0, this.rulesBeforeExact - 1))
    return path.length ? exactAttribute(this.index, path, document) : NO_EXACT_MATCH
  }
}

function isPathRule(name: string): name is PathRule {
  return ["typo", "proximity", "attributeRank", "wordPosition", "exactness"].includes(name)
}
