/** A row of the comparison. */
export type Fact = {
  label: string
  texts: string[]
  /** Whether the listings are unlike each other in it. */
  differs: boolean
}

export function factOf(label: string, texts: string[]): Fact {
  return { label, texts, differs: new Set(texts).size > 1 }
}
