import { ApiError } from "../errors.js"

/** `quoted` words are never keywords; `at` is the offset in the filter, for error messages. */
export type FilterToken = { text: string; quoted: boolean; at: number }

const WORD = /[^\s()[\],=!<>'"]/
const OPERATOR = /^(?:!=|>=|<=|=|>|<|\(|\)|\[|\]|,)/

/** What a value may be written of without quotes. */
const PLAIN_VALUE = /^[\p{Alphabetic}\p{N}_\-.]+$/u

/** Whether a value needs no quotes; Meilisearch refuses others inside `IN[]`. */
export function isPlainValue({ text, quoted }: FilterToken): boolean {
  return quoted || PLAIN_VALUE.test(text)
}

export function invalidFilter(message: string): ApiError {
  return new ApiError("invalid_search_filter", message)
}

/** Splits a filter expression into words, quoted values and operators. */
export function lexFilter(filter: string): FilterToken[] {
  const tokens: FilterToken[] = []
  let at = 0
  while (at < filter.length) {
    const letter = filter[at]
    if (/\s/.test(letter)) {
      at++
      continue
    }
    if (letter === '"' || letter === "'") {
      const { text, end } = readQuoted(filter, at)
      tokens.push({ text, quoted: true, at })
      at = end
      continue
    }
    const operator = OPERATOR.exec(filter.slice(at, at + 2))
    if (operator) {
      tokens.push({ text: operator[0], quoted: false, at })
      at += operator[0].length
      continue
    }
    const start = at
    while (at < filter.length && WORD.test(filter[at])) at++
    if (at === start) {
      throw invalidFilter(`Unexpected character \`${letter}\` at position ${at + 1} of the filter.`)
    }
    tokens.push({ text: filter.slice(start, at), quoted: false, at: start })
  }
  return tokens
}

function readQuoted(filter: string, start: number): { text: string; end: number } {
  const quote = filter[start]
  let text = ""
  for (let at = start + 1; at < filter.length; at++) {
    const letter = filter[at]
    if (letter === quote) return { text, end: at + 1 }
    if (letter === "\\" && (filter[at + 1] === quote || filter[at + 1] === "\\")) {
      text += filter[++at]
    } else text += letter
  }
  throw invalidFilter(
    `Expression \`${filter.slice(start, start + 80)}\` is missing the closing quote.`,
  )
}
