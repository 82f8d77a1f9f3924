import { type Bitmap, hasBit } from "../index/bitmap.js"
import type { Posting } from "../index/posting.js"
import type { SearchIndex } from "../index/search-index.js"
import type { PhraseReading, QueryNode } from "./node.js"
import { type MatchPlace, NodeMatches } from "./node-matches.js"
import { placeCosts, positionBucket } from "./place-cost.js"

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
  return new NodeMatcher(node, scope, keepsPlaces).match()
}

class NodeMatcher {
  private readonly matches: NodeMatches
  private readonly costs: Uint8Array
  private readonly isRanked: boolean
  private readonly place: MatchPlace = {
    from: 0,
    to: 0,
    lastFrom: 0,
    lastTo: 0,
    rank: 0,
    cost: 0,
  }

  constructor(
    private readonly node: QueryNode,
    private readonly scope: MatchScope,
    keepsPlaces: boolean,
  ) {
    this.matches = new NodeMatches(node, scope.index.size, keepsPlaces)
    this.costs = placeCosts(node.position, node.to - node.from)
    // Attributes that nobody has put in order are all equal.
    this.isRanked = scope.index.settings.searchableAttributes[0] !== "*"
  }

  match(): NodeMatches {
    for (const derivation of this.node.terms) this.matchTerm(derivation)
    for (const phrase of this.node.phrases) this.matchPhrase(phrase)
    if (this.scope.searched) for (const { term } of this.node.terms) this.countAllPlaces(term)
    return this.matches
  }

  /**
   * Positions count in all attributes, as in Meilisearch, also when only some are searched: of
   * every term, in every document that matches at all.
   */
  private countAllPlaces(term: number): void {
    const posting = this.scope.index.posting(term)
    let start = 0
    posting?.documents.forEach((document, i) => {
      const end = posting.ends[i]
      if (hasBit(this.matches.documents, document)) {
        this.measure(posting.positions, start, end, undefined)
        this.matches.lowerCost(document, this.place.cost)
      }
      start = end
    })
  }

  private matchTerm({ term, typos, exact }: QueryNode["terms"][number]): void {
    const { index, universe, searched, tolerant } = this.scope
    const posting = index.posting(term)
    if (!posting) return
    const { documents, ends, positions } = posting
    const { matches, place } = this
    const source = matches.addSource({
      first: positions,
      last: positions,
      typos,
      exact,
      isPhrase: false,
    })
    const allowed = typos > 0 ? tolerant : searched
    let start = 0
    for (let i = 0; i < documents.length; i++) {
      const end = ends[i]
      if (hasBit(universe, documents[i]) && this.measure(positions, start, end, allowed)) {
        place.from = place.lastFrom = start
        place.to = place.lastTo = end
        matches.add(source, documents[i], place)
      }
      start = end
    }
  }

  /** Writes rank and cost of a run of positions. @returns whether an allowed one is among them */
  private measure(
    positions: readonly number[],
    start: number,
    end: number,
    allowed: AttributeFlags,
  ): boolean {
    const { costs, place } = this
    let rank = 0xffff
    let cost = 0xff
    for (let i = start; i < end; i++) {
      const position = positions[i]
      const here = costs[positionBucket(position & 0xffff)]
      if (here < cost) cost = here
      const attribute = position >>> 16
      if (attribute < rank && (!allowed || allowed[attribute])) rank = attribute
    }
    place.rank = this.isRanked ? rank : 0
    place.cost = cost
    return rank !== 0xffff
  }

  private matchPhrase({ terms, typos, exact }: PhraseReading): void {
    const { index, universe, searched } = this.scope
    const words = terms.flatMap((term, at) => (term === null ? [] : [{ term, at }]))
    const postings = words.map(({ term }) => index.posting(term))
    if (!arePresent(postings)) return
    const offsets = words.map(({ at }) => at - words[0].at)
    const rarest = postings.reduce((best, each) => (each.size < best.size ? each : best))
    const [leader] = postings
    const trailer = postings[postings.length - 1]
    const { place } = this
    const endsInWord = terms[terms.length - 1] !== null
    const source = this.matches.addSource({
      first: leader.positions,
      last: trailer.positions,
      typos,
      exact,
      isPhrase: true,
    })
    const at = new Int32Array(postings.length)
    for (const document of rarest.documents) {
      if (!hasBit(universe, document) || !findAll(postings, document, at)) continue
      if (!standsIn(postings, offsets, at)) continue
      const last = at[at.length - 1]
      place.from = leader.startOf(at[0])
      place.to = leader.ends[at[0]]
      // Where the first word stands counts, as in Meilisearch, even outside the phrase.
      if (!this.measure(leader.positions, place.from, place.to, searched)) continue
      place.lastFrom = endsInWord ? trailer.startOf(last) : 0
      place.lastTo = endsInWord ? trailer.ends[last] : 0
      this.matches.add(source, document, place)
    }
  }
}

function arePresent(postings: (Posting | undefined)[]): postings is Posting[] {
  return postings.length > 0 && !postings.includes(undefined)
}

function findAll(postings: Posting[], document: number, at: Int32Array): boolean {
  for (let k = 0; k < postings.length; k++) {
    at[k] = postings[k].find(document)
    if (at[k] < 0) return false
  }
  return true
}

/** Whether the words stand in sequence somewhere, each at its offset from the first. */
function standsIn([leader, ...others]: Posting[], offsets: number[], at: Int32Array): boolean {
  for (let p = leader.startOf(at[0]); p < leader.ends[at[0]]; p++) {
    const position = leader.positions[p]
    const isWhole = others.every((posting, k) => {
      const wanted = position + offsets[k + 1]
      const end = posting.ends[at[k + 1]]
      for (let q = posting.startOf(at[k + 1]); q < end; q++) {
        if (posting.positions[q] === wanted) return true
      }
      return false
    })
    if (isWhole) return true
  }
  return false
}
