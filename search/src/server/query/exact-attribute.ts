import type { SearchIndex } from "../index/search-index.js"
import { NO_MATCH, type NodeMatches } from "./node-matches.js"
import { positionBucket } from "./place-cost.js"

export const EXACT_MATCH = 0
export const MATCHES_START = 1
export const NO_EXACT_MATCH = 2

/** A word, or a phrase's words, that must stand just where the query has it. */
type ExactTerm = {
  from: number
  position: number
  length: number
  terms: (number | null)[]
}

/**
 * 0 when an attribute is exactly the query's words, 1 when one begins with them, else 2. As in
 * Meilisearch each word must stand at its place in some attribute, and all of them in one.
 * @param path the readings by which the document matches
 */
export function exactAttribute(index: SearchIndex, path: NodeMatches[], document: number): number {
  const [first] = path
  // Most documents match in another way, or later in their texts.
  if (first.node.from !== 0 || !first.exact[document]) return NO_EXACT_MATCH
  const exact = path.flatMap((matches) => exactTerm(matches, document))
  // A hole between the words leaves nothing to compare; words missing at the end do not.
  if (!exact.length || exact.some(({ from }, at) => from !== at)) return NO_EXACT_MATCH
  let attributes: number[] | undefined
  for (const { position, terms } of exact) {
    for (const [offset, term] of terms.entries()) {
      if (term === null) continue
      const here = attributesAt(index, term, document, positionBucket(position + offset))
      if (!here) return NO_EXACT_MATCH
      attributes = attributes ? attributes.filter((each) => here.has(each)) : [...here]
    }
  }
  if (!attributes?.length) return NO_EXACT_MATCH
  const words = exact.reduce((sum, { length }) => sum + length, 0)
  const isWhole = attributes.some((each) => index.attributeLength(each, document) === words)
  return isWhole ? EXACT_MATCH : MATCHES_START
}

/** What the query asked for exactly, if the document matches this reading without a typo. */
function exactTerm({ node, typos }: NodeMatches, document: number): ExactTerm[] {
  if (node.to - node.from !== 1 || typos[document] === NO_MATCH || typos[document] > 0) return []
  const word = node.terms.find(({ exact }) => exact)
  const phrase = node.phrases.find(({ exact }) => exact)
  const terms = word ? [word.term] : phrase?.terms
  if (!terms) return []
  return [
    {
      from: node.from,
      position: node.position,
      length: node.end - node.position,
      terms,
    },
  ]
}

/** Attributes that hold a term, if it stands at the bucket of positions in any of them. */
function attributesAt(
  index: SearchIndex,
  term: number,
  document: number,
  bucket: number,
): Set<number> | undefined {
  const posting = index.posting(term)
  const at = posting?.find(document) ?? -1
  if (!posting || at < 0) return undefined
  const attributes = new Set<number>()
  let isThere = false
  for (let i = posting.startOf(at); i < posting.ends[at]; i++) {
    const position = posting.positions[i]
    attributes.add(position >>> 16)
    if (positionBucket(position & 0xffff) === bucket) isThere = true
  }
  return isThere ? attributes : undefined
}
