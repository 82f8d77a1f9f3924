/** Key of a document under one ranking rule, a whole number of at least 0, lower first. */
export type RankingRule = { name: string; key: (document: number) => number }

const MOST_DOCUMENTS = 2 ** 22

/**
 * The documents in places `skip..skip + take` of the ranking. Rules refine one another: a rule
 * looks only at documents that all rules before it found equal and that can be in the window.
 */
export function rankDocuments(
  documents: Int32Array,
  rules: RankingRule[],
  skip: number,
  take: number,
): number[] {
  const window: number[] = []
  refine(documents, rules, 0, { skip, take, window })
  return window
}

type Window = { skip: number; take: number; window: number[] }

function refine(documents: Int32Array, rules: RankingRule[], at: number, target: Window): void {
  if (target.window.length >= target.take) return
  if (documents.length <= target.skip) {
    target.skip -= documents.length
    return
  }
  if (at === rules.length || documents.length === 1) {
    const end = Math.min(documents.length, target.skip + target.take - target.window.length)
    for (let i = target.skip; i < end; i++) target.window.push(documents[i])
    target.skip = 0
    return
  }
  const { key } = rules[at]
  const count = documents.length
  const keys = new Float64Array(count)
  let isEqual = true
  for (let i = 0; i < count; i++) {
    keys[i] = key(documents[i])
    if (keys[i] !== keys[0]) isEqual = false
  }
  if (isEqual) {
    refine(documents, rules, at + 1, target)
    return
  }
  // One number per document keeps the sort native and stable.
  for (let i = 0; i < count; i++) keys[i] = keys[i] * MOST_DOCUMENTS + i
  keys.sort()
  for (let start = 0; start < count && target.window.length < target.take;) {
    const group = Math.floor(keys[start] / MOST_DOCUMENTS)
    let end = start + 1
    while (end < count && Math.floor(keys[end] / MOST_DOCUMENTS) === group) end++
    const members = new Int32Array(end - start)
    for (let i = start; i < end; i++) members[i - start] = documents[keys[i] % MOST_DOCUMENTS]
    refine(members, rules, at + 1, target)
    start = end
  }
}
