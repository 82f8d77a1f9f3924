export type Comparison = ">" | ">=" | "<" | "<="

/** A filter as a tree; values are the literals as written. */
export type Filter =
  { kind: "and" | "or"; parts: Filter[] } | { kind: "not"; part: Filter } | FilterCondition

/** A test of one attribute; `place` is where it stands in the filter, for error messages. */
export type FilterCondition = { attribute: string; place?: string } & (
  | { kind: "in"; values: string[] }
  | { kind: "compare"; operator: Comparison; value: number }
  | { kind: "between"; from: number; to: number }
  | { kind: "exists" | "null" | "empty" }
  | { kind: "starts"; value: string }
)

export function negate(part: Filter): Filter {
  return { kind: "not", part }
}
