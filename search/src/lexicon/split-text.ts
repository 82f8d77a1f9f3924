import { foldQuery } from "../meaning/fold-query.js"

/** How a script is written: words apart, words apart with endings joined (Korean), or without spaces. */
export type Writing = "words" | "arabic" | "hangul" | "joined"

/** A word, or a stretch of a script that is written without spaces; its place in the folded and in the typed text. */
export type Token = {
  text: string
  writing: Writing
  start: number
  end: number
  isAccented: boolean
}

/**
 * Each alternative is one class repeated, so this is linear. Katakana's long vowel is of the common
 * script.
 */
const WORD =
  /(?<words>[\p{sc=Latin}\p{Nd}]+)|(?<arabic>\p{sc=Arabic}+)|(?<hangul>\p{sc=Hangul}+)|(?<joined>[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々]+)/gu

const APOSTROPHE = /['’ʼ]/

/** The words of a text in folded letters; the s of "men's" and the d of "d'érable" are none. */
export function splitText(typed: string): Token[] {
  const { text, at } = foldQuery(typed)
  const tokens: Token[] = []
  for (const match of text.matchAll(WORD)) {
    const [word] = match
    const from = match.index
    const isElided =
      word.length === 1 &&
      (APOSTROPHE.test(text[from + 1] ?? "") || APOSTROPHE.test(text[from - 1] ?? ""))
    if (isElided) continue
    const writing = Object.entries(match.groups ?? {}).find(([, found]) => found)?.[0] as Writing
    const [start, end] = [at[from], at[from + word.length]]
    const isAccented = writing === "words" && /[^\p{ASCII}]/u.test(typed.slice(start, end))
    tokens.push({ text: word, writing, start, end: Math.max(end, start + 1), isAccented })
  }
  return tokens
}
