/** What one UTF-16 unit does to the flow of words. */
export const SOFT_SEPARATOR = 0
export const WORD = 1
/** Scripts written without spaces: their runs go through Intl.Segmenter. */
export const UNSPACED = 2
export const HARD_SEPARATOR = 3
export const KATAKANA = 4

const WORD_PATTERN = /[\p{L}\p{N}\p{M}]/u
const UNSPACED_PATTERN =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}々〆〇]/u
const KATAKANA_PATTERN = /[\p{sc=Katakana}ーｰﾞﾟ]/u
const HARD = new Set([...'\n\r\t.;:,!?()[]{}|\\"«»“”„…。、！？；：「」『』（）・،؛؟·•'])

let table: Uint8Array | undefined

/** Class of every UTF-16 unit; built on first use, since testing 65,536 patterns costs 15 ms. */
export function characterClasses(): Uint8Array {
  if (table) return table
  const classes = new Uint8Array(0x10000)
  for (let code = 0; code < 0x10000; code++) {
    const unit = String.fromCharCode(code)
    if (code >= 0xd800 && code <= 0xdfff) classes[code] = UNSPACED
    else if (KATAKANA_PATTERN.test(unit)) classes[code] = KATAKANA
    else if (UNSPACED_PATTERN.test(unit)) classes[code] = UNSPACED
    else if (WORD_PATTERN.test(unit)) classes[code] = WORD
    else if (HARD.has(unit)) classes[code] = HARD_SEPARATOR
  }
  table = classes
  return classes
}
