import { type Bitmap, hasBit } from "../index/bitmap.js"
import type { Posting } from "../index/posting.js"
import type { SearchIndex } from "../index/search-index.js"
import type { QueryNode } from "./node.js"
import { NodeMatches } from "./node-matches.js"

/** Attributes a match may lie in, as flags by attribute number; undefined means any. */
export type AttributeFlags = Uint8Array | undefined

export type MatchScope = {
  index: SearchIndex
  universe: Bitmap
  /** Attributes searched on, and those of them where typos count. */
  searched: AttributeFlags
  tolerant: AttributeFlags
}

/** Finds where a reading of the query occurs within the scope. */
export function matchNode(node: QueryNode, scope: MatchScope, keepsPlaces = true): NodeMatches {
  const matches = new NodeMatches(node, scope.index.size, keepsPlaces)
  for (const derivation of node.terms) {
    const allowed = derivation.typos > 0 ? scope.tolerant : scope.searched
    matchTerm(matches, scope, derivation, allowed)
  }
  for (const phrase of node.phrases) matchPhrase(matches, scope, phrase)
  return matches
}

function matchTerm(
  matches: NodeMatches,
  { index, universe }: MatchScope,
  { term, typos, exact }: QueryNode["terms"][number],
  allowed: AttributeFlags,
): void {
  const posting = index.posting(term)
  if (!posting) return
  const { documents, ends, positions } = posting
  const source = matches.addSource(positions, 1, typos)
  let start = 0
  for (let i = 0; i < documents.length; i++) {
    const document = documents[i]
    const end = ends[i]
    if (hasBit(universe, document)) {
      if (!allowed) matches.add(source, document, start, end, exact)
      else {
        for (const [from, to] of allowedRuns(positions, start, end, allowed)) {
          matches.add(source, document, from, to, exact)
        }
      }
    }
    start = end
  }
}

/** Runs of positions in allowed attributes; positions are sorted by attribute. */
function allowedRuns(
  positions: readonly number[],
  start: number,
  end: number,
  allowed: Uint8Array,
): [from: number, to: number][] {
  const runs: [number, number][] = []
  for (let from = start; from < end;) {
    let to = from
    while (to < end && allowed[positions[to] >>> 16]) to++
    if (to > from) runs.push([from, to])
    from = to + 1
  }
  return runs
}

function matchPhrase(
  matches: NodeMatches,
  { index, universe, searched }: MatchScope,
  { terms, typos, exact }: QueryNode["phrases"][number],
): void {
  const postings: Posting[] = []
  for (const term of terms) {
    const posting = index.posting(term)
    if (!posting) return
    postings.push(posting)
  }
  const rarest = postings.reduce((best, each) => (each.size < best.size ? each : best))
  const found: number[] = []
  const source = matches.addSource(found, terms.length, typos)
  const at = new Int32Array(terms.length)
  for (const document of rarest.documents) {
    if (!hasBit(universe, document) || !findAll(postings, document, at)) continue
    const from = found.length
    const [leader] = postings
    for (let p = leader.startOf(at[0]); p < leader.ends[at[0]]; p++) {
      const position = leader.positions[p]
      if (searched && !searched[position >>> 16]) continue
      if (isFollowed(postings, at, position)) found.push(position)
    }
    if (found.length > from) matches.add(source, document, from, found.length, exact)
  }
}

function findAll(postings: Posting[], document: number, at: Int32Array): boolean {
  for (let k = 0; k < postings.length; k++) {
    at[k] = postings[k].find(document)
    if (at[k] < 0) return false
  }
  return true
}

function isFollowed(postings: Posting[], at: Int32Array, position: number): boolean {
  for (let k = 1; k < postings.length; k++) {
    const posting = postings[k]
    const end = posting.ends[at[k]]
    let p = posting.startOf(at[k])
    while (p < end && posting.positions[p] !== position + k) p++
    if (p === end) return false
  }
  return true
}
