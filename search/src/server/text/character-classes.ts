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

/** Script of a unit by its block, 0 where all scripts use it: a word ends where the script changes. */
const SCRIPT_BLOCKS: [from: number, to: number, script: number][] = [
  [0x41, 0x5a, 1],
  [0x61, 0x7a, 1],
  [0xaa, 0xaa, 1],
  [0xba, 0xba, 1],
  [0xc0, 0x24f, 1],
  [0x370, 0x3ff, 2],
  [0x400, 0x52f, 3],
  [0x531, 0x58f, 4],
  [0x591, 0x5f4, 5],
  [0x600, 0x6ff, 6],
  [0x750, 0x77f, 6],
  [0x8a0, 0x8ff, 6],
  [0x900, 0xdff, 7],
  [0xe00, 0xe7f, 8],
  [0xe80, 0x10ff, 9],
  [0x1100, 0x11ff, 10],
  [0x1e00, 0x1eff, 1],
  [0x1f00, 0x1fff, 2],
  [0x3005, 0x3007, 11],
  [0x3041, 0x30ff, 11],
  [0x3130, 0x318f, 10],
  [0x3400, 0x9fff, 11],
  [0xac00, 0xd7af, 10],
  [0xf900, 0xfaff, 11],
  [0xfb50, 0xfdff, 6],
  [0xfe70, 0xfefc, 6],
  [0xff66, 0xff9d, 11],
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
  for (const times of [0xd7, 0xf7]) scripts[times] = 0
  tables = { classes, scripts }
  return tables
}
