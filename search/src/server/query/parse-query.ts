import { decompose } from "../text/normalize.js"
import { isHardSeparator, type Token, tokenize } from "../text/tokenize.js"

/** As Meilisearch: further words of a query are ignored. */
const MOST_WORDS = 10
const LONGEST_QUERY = 2000
/** A sentence's end puts the next word this much further away than its neighbour. */
const HARD_SEPARATOR_STEP = 7

/**
 * A word, or a quoted phrase, of a query. `position` counts the query's words as positions in a
 * text do; `length` is the number of positions it takes. A phrase has `null` for every stop word.
 */
export type QueryTerm = { position: number; length: number } & (
  { kind: "word"; word: string; isPrefix: boolean } | { kind: "phrase"; words: (string | null)[] }
)

export type ParsedQuery = {
  terms: QueryTerm[]
  /** Words and phrases a document must not hold (`-word`, `-"a phrase"`). */
  excluded: (string | null)[][]
}

export type QueryReading = {
  /** As `decompose` gives them. */
  stopWords: ReadonlySet<string>
  splitsArticle: boolean
}

/** Reads a query: words, "quoted phrases", -exclusions; the last word is a prefix. */
export function parseQuery(text: string, reading: QueryReading): ParsedQuery {
  return new QueryReader(text.slice(0, LONGEST_QUERY), reading).read()
}

class QueryReader {
  private readonly parsed: ParsedQuery = { terms: [], excluded: [] }
  private position = -1
  private phrase: { words: (string | null)[]; from: number; isExcluded: boolean } | undefined
  private excludesNext = false

  constructor(
    private readonly query: string,
    private readonly reading: QueryReading,
  ) {}

  read(): ParsedQuery {
    let at = 0
    for (const token of tokenize(this.query, this.reading.splitsArticle)) {
      for (; at < token.start; at++) this.readSeparator(at)
      if (this.isFull()) return this.parsed
      this.readWord(token)
      at = token.end
    }
    for (; at < this.query.length; at++) this.readSeparator(at)
    // A quote that is never closed reaches to the end.
    this.endPhrase()
    return this.parsed
  }

  private isFull(): boolean {
    return this.parsed.terms.length >= MOST_WORDS
  }

  private readWord({ word, start, end }: Token): void {
    this.position++
    const isStopWord = this.isStopWord(start, end)
    if (this.phrase) {
      if (this.phrase.words.every((each) => each === null)) this.phrase.from = this.position
      this.phrase.words.push(isStopWord ? null : word)
    } else if (this.excludesNext) {
      this.parsed.excluded.push([word])
      this.excludesNext = false
    } else {
      const isPrefix = end === this.query.length
      if (isStopWord && !isPrefix) return
      this.parsed.terms.push({
        kind: "word",
        word,
        isPrefix,
        position: this.position,
        length: 1,
      })
    }
  }

  private isStopWord(start: number, end: number): boolean {
    const { stopWords } = this.reading
    return stopWords.size > 0 && stopWords.has(decompose(this.query.slice(start, end)))
  }

  private readSeparator(at: number): void {
    const character = this.query[at]
    if (isHardSeparator(this.query, at)) {
      this.position += HARD_SEPARATOR_STEP
      if (this.phrase) this.startPhrase(this.endPhrase())
    }
    if (character === '"') {
      if (this.phrase) this.endPhrase()
      else this.startPhrase(this.excludesNext)
    }
    const followsSpace = at === 0 || /\s/.test(this.query[at - 1])
    this.excludesNext = !this.phrase && character === "-" && followsSpace
  }

  private startPhrase(isExcluded: boolean): void {
    this.phrase = { words: [], from: this.position, isExcluded }
  }

  /** @returns whether the phrase that ended was an exclusion */
  private endPhrase(): boolean {
    const { phrase } = this
    this.phrase = undefined
    if (!phrase) return false
    const { words, from, isExcluded } = phrase
    // Of stop words alone nothing is left to be found.
    if (words.every((each) => each === null)) return isExcluded
    if (isExcluded) this.parsed.excluded.push(words)
    else if (!this.isFull()) {
      const length = this.position - from + 1
      this.parsed.terms.push({ kind: "phrase", words, position: from, length })
    }
    return isExcluded
  }
}

/** The words of a text that are no stop words, in sequence. */
export function plainWords(text: string, { stopWords, splitsArticle }: QueryReading): string[] {
  return tokenize(text, splitsArticle)
    .filter(({ start, end }) => !stopWords.has(decompose(text.slice(start, end))))
    .map(({ word }) => word)
}
