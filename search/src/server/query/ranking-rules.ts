import { ApiError } from "../errors.js"
import type { Column } from "../index/column.js"
import type { SearchIndex } from "../index/search-index.js"
import { matchesPattern } from "../settings/attribute-patterns.js"
import type { DocumentScorer } from "./document-score.js"
import { FARTHEST } from "./proximity.js"
import type { RankingRule } from "./rank-documents.js"

const SORT_EXPRESSION = /^(.+):(asc|desc)$/
const MOST_POSITION_BUCKETS = 40
const MOST_POSITIONS = 1023

/** Reads `attribute:asc`; `code` names the parameter in the error. */
export function readSort(
  expression: string,
  code: string,
): { path: string; isDescending: boolean } {
  const found = SORT_EXPRESSION.exec(expression)
  if (!found) {
    throw new ApiError(
      code,
      `Invalid syntax for the sort parameter: expected expression ending by \`:asc\` or \`:desc\`,` +
        ` found \`${expression.slice(0, 100)}\`.`,
    )
  }
  return { path: found[1], isDescending: found[2] === "desc" }
}

/** The rules of a search in order; text rules only when the query has words. */
export function rankingRules(
  index: SearchIndex,
  sort: string[],
  scorer: DocumentScorer | undefined,
): RankingRule[] {
  const sortRules = sort.map((expression) => {
    const { path, isDescending } = readSort(expression, "invalid_search_sort")
    assertSortable(index, path)
    return sortRule(expression, index.columns.get(path), isDescending)
  })
  const { rankingRules: names } = index.settings
  const all = names.includes("words") ? names : ["words", ...names]
  const rules = all.flatMap((name) => {
    if (name === "sort") return sortRules
    const custom = SORT_EXPRESSION.exec(name)
    if (custom) return [sortRule(name, index.columns.get(custom[1]), custom[2] === "desc")]
    return scorer ? textRules(name, scorer) : []
  })
  if (sort.length && !names.includes("sort")) {
    throw new ApiError(
      "invalid_search_sort",
      "You must specify where `sort` is listed in the rankingRules setting to use the sort parameter at search time.",
    )
  }
  return rules
}

/** One key for both halves of the rule: the attributes' ranks decide, then the positions. */
function combineAttribute(rank: number, position: number): number {
  return rank * (MOST_POSITIONS + 1) + Math.min(position, MOST_POSITIONS)
}

function textRules(name: string, scorer: DocumentScorer): RankingRule[] {
  const rank = (document: number) => scorer.attributeRank(document)
  const position = (document: number) => scorer.wordPosition(document)
  switch (name) {
    case "words":
      return [{ name, key: (document) => scorer.level(document) }]
    case "typo":
      return [{ name, key: (document) => scorer.typos(document) }]
    case "proximity":
      if (scorer.words === 1) return []
      return [{ name, key: (document) => scorer.proximity(document) }]
    case "attribute":
      return [{ name, key: (document) => combineAttribute(rank(document), position(document)) }]
    case "attributeRank":
      return [{ name, key: rank }]
    case "wordPosition":
      return [{ name, key: position }]
    case "exactness":
      return [
        { name: "exactAttribute", key: (document) => scorer.exactAttribute(document) },
        { name, key: (document) => scorer.inexactWords(document) },
      ]
    default:
      return []
  }
}

/** Documents without a value come last in both directions. */
function sortRule(name: string, column: Column | undefined, isDescending: boolean): RankingRule {
  if (!column) return { name, key: () => 0 }
  const ranks = column.ranksOf()
  const last = ranks.length
  return {
    name,
    key: (document) => {
      let best = -1
      for (const code of column.codesOf(document)) {
        const rank = isDescending ? last - 1 - ranks[code] : ranks[code]
        if (best < 0 || rank < best) best = rank
      }
      return best < 0 ? last : best
    },
  }
}

function assertSortable({ settings }: SearchIndex, path: string): void {
  if (path.startsWith("_geo")) {
    throw new ApiError("invalid_search_sort", "Sorting by `_geoPoint` is not implemented.")
  }
  if (settings.sortableAttributes.some((pattern) => matchesPattern(path, pattern))) return
  const names = [...settings.sortableAttributes].sort()
  const known = names.length
    ? `Available sortable attributes are: \`${names.join("`, `")}\`.`
    : "This index does not have configured sortable attributes."
  throw new ApiError("invalid_search_sort", `Attribute \`${path}\` is not sortable. ${known}`)
}

export type ScoreDetail = { rule: string; rank: number; max_rank: number }

/** How well a document does under every text rule; rank of max_rank is best. */
export function scoreDetails(
  index: SearchIndex,
  scorer: DocumentScorer,
  words: number,
  mostTypos: number,
  document: number,
): ScoreDetail[] {
  const attributes = Math.max(1, index.attributes.length)
  const worst: Record<string, number> = {
    words: words - 1,
    typo: mostTypos,
    proximity: (FARTHEST - 1) * Math.max(0, words - 1),
    attributeRank: (attributes - 1) * words,
    wordPosition: MOST_POSITION_BUCKETS * words,
    attribute: ((attributes - 1) * words + 1) * (MOST_POSITIONS + 1) - 1,
    exactAttribute: 2,
    exactness: words,
  }
  const offsets: Record<string, number> = { proximity: Math.max(0, words - 1) }
  return index.settings.rankingRules
    .flatMap((name) => textRules(name, scorer))
    .map(({ name, key }) => {
      const cost = Math.max(0, key(document) - (offsets[name] ?? 0))
      const max = worst[name] + 1
      return { rule: name, rank: Math.max(1, max - cost), max_rank: max }
    })
}

/** One number from 0 to 1 in which every rule refines the one before, as Meilisearch computes it. */
export function rankingScore(details: ScoreDetail[]): number {
  let rank = 1
  let max = 1
  for (const detail of details) {
    rank = (rank - 1) * detail.max_rank + detail.rank
    max *= detail.max_rank
  }
  return rank / max
}
