const MAX_LENGTH = 128
const TOO_FAR = 3

const rows = [0, 1, 2].map(() => new Int32Array(MAX_LENGTH + 2))

/**
 * Typos between a query word and a term: insertion, deletion, substitution and a swap of
 * neighbours cost one each. As in Meilisearch a wrong first letter counts twice.
 * @returns the number of typos, or 3 when there are more than `limit` (at most 2)
 */
export function countTypos(query: string, term: string, limit: number): number {
  return distance(query, term, limit, false, firstLetterCost(query, term))
}

/** Like countTypos, against the prefix of the term that fits best. */
export function countPrefixTypos(query: string, term: string, limit: number): number {
  return distance(query, term, limit, true, firstLetterCost(query, term))
}

/** Like countPrefixTypos, a first letter counting as any other. */
export function countPlainPrefixTypos(query: string, term: string, limit: number): number {
  return distance(query, term, limit, true, 0)
}

function firstLetterCost(query: string, term: string): number {
  return query.codePointAt(0) === term.codePointAt(0) ? 0 : 1
}

function distance(
  query: string,
  term: string,
  limit: number,
  prefix: boolean,
  surcharge: number,
): number {
  const rowCount = query.length
  const allowed = limit - surcharge
  const columns = prefix ? Math.min(term.length, rowCount + allowed) : term.length
  if (allowed < 0 || Math.abs(rowCount - columns) > allowed) return TOO_FAR
  if (rowCount > MAX_LENGTH || columns > MAX_LENGTH) return TOO_FAR
  let [before, previous, current] = rows
  for (let j = 0; j <= columns; j++) previous[j] = j
  for (let i = 1; i <= rowCount; i++) {
    const letter = query.charCodeAt(i - 1)
    current[0] = i
    let best = i
    const from = Math.max(1, i - allowed)
    const to = Math.min(columns, i + allowed)
    if (from > 1) current[from - 1] = TOO_FAR
    for (let j = from; j <= to; j++) {
      const other = term.charCodeAt(j - 1)
      let cost = previous[j - 1] + (letter === other ? 0 : 1)
      if (j < i + allowed) cost = Math.min(cost, previous[j] + 1)
      cost = Math.min(cost, current[j - 1] + 1)
      if (
        i > 1 &&
        j > 1 &&
        letter === term.charCodeAt(j - 2) &&
        query.charCodeAt(i - 2) === other &&
        letter !== other
      ) {
        cost = Math.min(cost, before[j - 2] + 1)
      }
      current[j] = cost
      if (cost < best) best = cost
    }
    if (best > allowed) return TOO_FAR
    ;[before, previous, current] = [previous, current, before]
  }
  let result = previous[columns]
  if (prefix) {
    for (let j = Math.max(0, rowCount - allowed); j <= columns; j++) {
      if (previous[j] < result) result = previous[j]
    }
  }
  return result > allowed ? TOO_FAR : result + surcharge
}
