import { ApiError, IndexError } from "../errors.js"
import type { Column } from "../index/column.js"
import type { SearchIndex } from "../index/search-index.js"
import { matchesPattern } from "../settings/attribute-patterns.js"
import type { RankingRule } from "./rank-documents.js"

const SORT_EXPRESSION = /^(.+):(asc|desc)$/

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

/** The rules that a search's own `sort` puts in the place of the "sort" rule. */
export function sortRules(index: SearchIndex, sort: string[]): RankingRule[] {
  const rules = sort.map((expression) => {
    const { path, isDescending } = readSort(expression, "invalid_search_sort")
    assertSortable(index, path)
    return sortRule(expression, index.columns.get(path), isDescending)
  })
  if (sort.length && !index.settings.rankingRules.includes("sort")) {
    throw new IndexError(
      "invalid_search_sort",
      "You must specify where `sort` is listed in the rankingRules setting to use the sort parameter at search time.",
    )
  }
  return rules
}

export function isCustomRule(name: string): boolean {
  return SORT_EXPRESSION.test(name)
}

/** A rule of the settings such as `price:asc`. */
export function customRule(index: SearchIndex, name: string): RankingRule {
  const { path, isDescending } = readSort(name, "invalid_settings_ranking_rules")
  return sortRule(name, index.columns.get(path), isDescending)
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
    ? `Available sortable attributes are: \`${names.join(", ")}\`.`
    : "This index does not have configured sortable attributes."
  throw new IndexError("invalid_search_sort", `Attribute \`${path}\` is not sortable. ${known}`)
}
