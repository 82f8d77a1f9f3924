/** Key of a document under one ranking rule, a whole number of at least 0, lower first. */
export type RankingRule = { name: string; key: (document: number) => number }

const MOST_DOCUMENTS = 2 ** 22

/**
 * The documents in places `skip..skip + take` of the ranking. Rules refine one another: a rule
 * looks only at documents that all rules before it found equal and that can be in the window.
 * @param until time of performance.now() after which no further rule is applied
 */
export function rankDocuments(
  documents: Int32Array,
  rules: RankingRule[],
  skip: number,
  take: number,
  until = Infinity,
): number[] {
  const window: number[] = []
  refine(documents, rules, 0, { skip, take, window, until })
  return window
}

type Window = { skip: number; take: number; window: number[]; until: number }

function refine(documents: Int32Array, rules: RankingRule[], at: number, target: Window): void {
  if (target.window.length >= target.take) return
  if (documents.length <= target.skip) {
    target.skip -= documents.length
    return
  }
  const isOver = target.until !== Infinity && performance.now() > target.until
  if (at === rules.length || documents.length === 1 || isOver) {
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
  for (const members of groupByKey(documents, keys)) {
    refine(members, rules, at + 1, target)
    if (target.window.length >= target.take) return
  }
}

const MOST_COUNTED_KEYS = 1 << 16

/** Documents with equal keys together, lowest key first, their order kept. */
function groupByKey(documents: Int32Array, keys: Float64Array): Iterable<Int32Array> {
  let least = Infinity
  let most = 0
  for (const key of keys) {
    if (key < least) least = key
    if (key > most) most = key
  }
  const range = most - least + 1
  return range <= MOST_COUNTED_KEYS
    ? countedGroups(documents, keys, least, range)
    : sortedGroups(documents, keys)
}

/** Counting beats sorting for the small keys that most rules give. */
function* countedGroups(
  documents: Int32Array,
  keys: Float64Array,
  least: number,
  range: number,
): Iterable<Int32Array> {
  const ends = new Int32Array(range + 1)
  for (const key of keys) ends[key - least + 1]++
  for (let k = 1; k <= range; k++) ends[k] += ends[k - 1]
  const places = ends.slice()
  const ordered = new Int32Array(documents.length)
  for (let i = 0; i < documents.length; i++) ordered[places[keys[i] - least]++] = documents[i]
  for (let k = 0; k < range; k++) {
    if (ends[k + 1] > ends[k]) yield ordered.subarray(ends[k], ends[k + 1])
  }
}

function* sortedGroups(documents: Int32Array, keys: Float64Array): Iterable<Int32Array> {
  const count = documents.length
  // One number per document keeps the sort native and stable.
  const combined = new Float64Array(count)
  for (let i = 0; i < count; i++) combined[i] = keys[i] * MOST_DOCUMENTS + i
  combined.sort()
  for (let start = 0; start < count;) {
    const group = Math.floor(combined[start] / MOST_DOCUMENTS)
    let end = start + 1
    while (end < count && Math.floor(combined[end] / MOST_DOCUMENTS) === group) end++
    const members = new Int32Array(end - start)
    for (let i = start; i < end; i++) members[i - start] = documents[combined[i] % MOST_DOCUMENTS]
    yield members
    start = end
  }
}
