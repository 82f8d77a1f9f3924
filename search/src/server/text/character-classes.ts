/** What one UTF-16 unit does to the flow of words. */
export const SOFT_SEPARATOR = 0
export const WORD = 1
/** Scripts written without spaces: their runs go through Intl.Segmenter. */
export const UNSPACED = 2
/** The words on its two sides are eight apart. */
export const HARD_SEPARATOR = 3
export const KATAKANA = 4
/** Full stop and comma: hard before a space, soft elsewhere. */
export const HARD_BEFORE_SPACE = 5

/** Everything else is part of a word, as in Meilisearch: `$`, `°`, `=` and `|` too. */
const SEPARATOR_PATTERN = /[\p{P}\p{Z}\n\r\t\0`+±×÷−\u2213-\u22ff\u200c]/u
const UNSPACED_PATTERN =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}々〆〇]/u
const KATAKANA_PATTERN = /[\p{sc=Katakana}ーｰﾞﾟ]/u
const HARD = new Set([..."\0!;?¡§¶¿\u037e՜՝՞։׃،؛؟۔।॥෴๚๛၊။።፣፤፥፦፧፨។៕៖៚、。※‽⁏！；？｡､"])

const LATIN = 1
export const ARABIC_SCRIPT = 2
const HANGUL = 3
const CJ = 4

/**
 * Script of a unit by its block, 0 where all scripts use it: a word ends where the script changes.
 * As in Meilisearch a sign such as ° and × belongs to Latin, and a full-width one to Hangul.
 */
const SCRIPT_BLOCKS: [from: number, to: number, script: number][] = [
  [0x41, 0x5a, LATIN],
  [0x61, 0x7a, LATIN],
  [0x80, 0x2af, LATIN],
  [0x1d00, 0x1dbf, LATIN],
  [0x1e00, 0x1eff, LATIN],
  [0x2100, 0x214f, LATIN],
  [0x2c60, 0x2c7f, LATIN],
  [0xa720, 0xa7ff, LATIN],
  [0xab30, 0xab6f, LATIN],
  [0x600, 0x6ff, ARABIC_SCRIPT],
  [0x750, 0x7ff, ARABIC_SCRIPT],
  [0x8a0, 0x8ff, ARABIC_SCRIPT],
  [0xfb50, 0xfdff, ARABIC_SCRIPT],
  [0xfe70, 0xfeff, ARABIC_SCRIPT],
  [0x1100, 0x11ff, HANGUL],
  [0x3130, 0x318f, HANGUL],
  [0x3200, 0x32ff, HANGUL],
  [0xa960, 0xa97f, HANGUL],
  [0xac00, 0xd7ff, HANGUL],
  [0xff00, 0xffef, HANGUL],
  [0x2e80, 0x2fd5, CJ],
  [0x3005, 0x3007, CJ],
  [0x3021, 0x3029, CJ],
  [0x3038, 0x303b, CJ],
  [0x3040, 0x30ff, CJ],
  [0x3400, 0x9fcc, CJ],
  [0xf900, 0xfad9, CJ],
  // Each a script of its own: Cyrillic, Greek, Hebrew, Devanagari, Bengali, Gurmukhi, Gujarati,
  // Oriya, Tamil, Telugu, Kannada, Malayalam, Sinhala, Thai, Myanmar, Georgian, Ethiopic, Khmer.
  [0x400, 0x52f, 5],
  [0x370, 0x3ff, 6],
  [0x590, 0x5ff, 7],
  [0x900, 0x97f, 8],
  [0x980, 0x9ff, 9],
  [0xa00, 0xa7f, 10],
  [0xa80, 0xaff, 11],
  [0xb00, 0xb7f, 12],
  [0xb80, 0xbff, 13],
  [0xc00, 0xc7f, 14],
  [0xc80, 0xcff, 15],
  [0xd00, 0xd7f, 16],
  [0xd80, 0xdff, 17],
  [0xe00, 0xe7f, 18],
  [0x1000, 0x109f, 19],
  [0x10a0, 0x10ff, 20],
  [0x1200, 0x139f, 21],
  [0x1780, 0x17ff, 22],
]

export type CharacterTables = { classes: Uint8Array; scripts: Uint8Array }

let tables: CharacterTables | undefined

/** Class and script of every UTF-16 unit; built on first use, since testing 65,536 patterns costs 20 ms. */
export function characterTables(): CharacterTables {
  if (tables) return tables
  const classes = new Uint8Array(0x10000).fill(WORD)
  for (let code = 0; code < 0x10000; code++) {
    const unit = String.fromCharCode(code)
    if (code >= 0xd800 && code <= 0xdfff) classes[code] = UNSPACED
    else if (KATAKANA_PATTERN.test(unit)) classes[code] = KATAKANA
    else if (UNSPACED_PATTERN.test(unit)) classes[code] = UNSPACED
    else if (unit === "." || unit === ",") classes[code] = HARD_BEFORE_SPACE
    else if (HARD.has(unit)) classes[code] = HARD_SEPARATOR
    else if (SEPARATOR_PATTERN.test(unit)) classes[code] = SOFT_SEPARATOR
  }
  const scripts = new Uint8Array(0x10000)
  for (const [from, to, script] of SCRIPT_BLOCKS) scripts.fill(script, from, to + 1)
  tables = { classes, scripts }
  return tables
}
