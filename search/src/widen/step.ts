/**
 * What was done to a query of which not all words were found. `words` is what was searched then:
 * without one of the filters that words were understood as; without words that say nothing of
 * goods; with a misspelt word read as a near one; or with some of its words only.
 */
export type Step = {
  kind: "meanings" | "fillers" | "near" | "some"
  words: string
  /** Words that were not searched, as they were typed. */
  left_out: string[]
}
