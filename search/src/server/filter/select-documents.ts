import type { Json } from "../json.js"
import {
  type Bitmap,
  intersect,
  newBitmap,
  setBit,
  subtract,
  toDocuments,
  unite,
} from "../index/bitmap.js"
import { ABSENT, type Column, type ColumnValue, EMPTY, NULL } from "../index/column.js"
import type { SearchIndex } from "../index/search-index.js"
import { filterableNames, filterFeatures } from "../settings/attribute-patterns.js"
import { IndexError } from "../errors.js"
import type { Filter, FilterCondition } from "./filter-tree.js"
import { parseFilter } from "./parse-filter.js"

/** The living documents a request's filter selects, as a set of its own. */
export function filterBitmap(index: SearchIndex, filter: Json): Bitmap {
  const universe = index.live.slice(0, (index.size + 31) >>> 5)
  const parsed = parseFilter(filter)
  return parsed ? intersect(evaluate(index, parsed), universe) : universe
}

/** The living documents a request's filter selects, ascending. */
export function selectDocuments(index: SearchIndex, filter: Json): number[] {
  return [...toDocuments(filterBitmap(index, filter))]
}

function evaluate(index: SearchIndex, filter: Filter): Bitmap {
  switch (filter.kind) {
    case "and":
      return filter.parts.map((part) => evaluate(index, part)).reduce(intersect)
    case "or":
      return filter.parts.map((part) => evaluate(index, part)).reduce(unite)
    case "not":
      return subtract(index.live.slice(0, (index.size + 31) >>> 5), evaluate(index, filter.part))
    default:
      return evaluateCondition(index, filter)
  }
}

function evaluateCondition(index: SearchIndex, condition: FilterCondition): Bitmap {
  const { attribute } = condition
  assertFilterable(index, condition)
  const found = newBitmap(index.size)
  const column = index.columns.get(attribute)
  if (!column) return found
  switch (condition.kind) {
    case "exists":
      return selectStates(column, index, found, (state) => state !== ABSENT)
    case "null":
      return selectStates(column, index, found, (state) => state === NULL)
    case "empty":
      return selectStates(column, index, found, (state) => state === EMPTY)
    case "in": {
      const flags = new Uint8Array(column.values.length)
      for (const value of condition.values) for (const code of column.lookUp(value)) flags[code] = 1
      return selectFlags(column, index, found, flags)
    }
    case "starts": {
      const prefix = condition.value.toLowerCase()
      return selectValues(column, index, found, ({ text }) => text.toLowerCase().startsWith(prefix))
    }
    case "between": {
      const { from, to } = condition
      return selectValues(column, index, found, ({ number }) => number >= from && number <= to)
    }
    case "compare": {
      const compare = comparisons[condition.operator]
      return selectValues(column, index, found, ({ number }) => compare(number, condition.value))
    }
  }
}

const comparisons = {
  ">": (left: number, right: number) => left > right,
  ">=": (left: number, right: number) => left >= right,
  "<": (left: number, right: number) => left < right,
  "<=": (left: number, right: number) => left <= right,
}

function selectValues(
  column: Column,
  index: SearchIndex,
  found: Bitmap,
  accept: (value: ColumnValue) => boolean,
): Bitmap {
  const flags = Uint8Array.from(column.values, (value) => (accept(value) ? 1 : 0))
  return selectFlags(column, index, found, flags)
}

function selectFlags(column: Column, index: SearchIndex, found: Bitmap, flags: Uint8Array): Bitmap {
  column.forEachWith(flags, index.size, (document) => setBit(found, document))
  return found
}

function selectStates(
  column: Column,
  index: SearchIndex,
  found: Bitmap,
  accept: (state: number) => boolean,
): Bitmap {
  for (let document = 0; document < index.size; document++) {
    if (accept(column.stateOf(document))) setBit(found, document)
  }
  return found
}

function assertFilterable(index: SearchIndex, { attribute, kind, place }: FilterCondition): void {
  const { filterableAttributes } = index.settings
  const features = filterFeatures(attribute, filterableAttributes)
  if (!features) {
    const names = filterableNames(filterableAttributes).sort()
    const known = names.length
      ? `Available filterable attribute patterns are: \`${names.join("`, `")}\`.`
      : "This index does not have configured filterable attributes."
    throw new IndexError(
      "invalid_search_filter",
      `Attribute \`${attribute}\` is not filterable. ${known}${place ? `\n${place}` : ""}`,
    )
  }
  const isComparison = kind === "compare" || kind === "between"
  if (isComparison ? !features.comparison : !features.equality) {
    throw new IndexError(
      "invalid_search_filter",
      `Attribute \`${attribute}\` does not allow this filter operator.`,
    )
  }
}
