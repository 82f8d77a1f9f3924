import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"

/** A piece of a font: some hundred characters, given as ranges, in a file of its own. */
export type Piece = { name: string; file: string; ranges: [from: number, to: number][] }

/**
 * Noto Sans in pieces. Latin, Greek, Cyrillic and Devanagari come first; which of the East Asian
 * families draws a character that they share depends on who reads it.
 */
const families = {
  latin: ["noto-sans", "Noto Sans"],
  arabic: ["noto-sans-arabic", "Noto Sans Arabic"],
  japanese: ["noto-sans-jp", "Noto Sans JP"],
  korean: ["noto-sans-kr", "Noto Sans KR"],
  chinese: ["noto-sans-sc", "Noto Sans SC"],
} as const
export type FontFamily = keyof typeof families

/** The packages are where this file would find them, built or not. */
const packages = createRequire(__filename)

const pieces = new Map<FontFamily, Piece[]>()

/** Every piece of a family, read from its package once. @throws when the package is not installed */
function piecesOf(family: FontFamily): Piece[] {
  const known = pieces.get(family)
  if (known) return known
  const [name, title] = families[family]
  const folder = dirname(packages.resolve(`@fontsource-variable/${name}/package.json`))
  const table = JSON.parse(readFileSync(join(folder, "unicode.json"), "utf8")) as Table
  const found = Object.entries(table).map(([bracketed, ranges]) => {
    const key = bracketed.replace(/[[\]]/g, "")
    return {
      name: `${title} ${key}`,
      file: join(folder, "files", `${name}-${key}-wght-normal.woff2`),
      ranges: ranges.split(",").map(readRange),
    }
  })
  // The table begins with the rarest characters.
  pieces.set(family, found.reverse())
  return found
}

type Table = Record<string, string>

/** "U+4E00-4E02" → [0x4e00, 0x4e02]. */
function readRange(text: string): [number, number] {
  const [from = "", to = from] = text.replace(/^U\+/i, "").split("-")
  return [parseInt(from, 16), parseInt(to, 16)]
}

/** The characters of a piece, for taking all of them over into another file. */
export function charactersOf({ ranges }: Piece): string {
  return ranges
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
    .map((code) => String.fromCodePoint(code))
    .join("")
}

/**
 * The pieces that hold the characters of a text, in the order in which they are to be asked: each
 * character is in the first family that has it. What none has is drawn as an empty box.
 */
export function piecesFor(text: string, order: readonly FontFamily[]): Piece[] {
  const all = order.flatMap(piecesOf)
  const needed = new Set<Piece>()
  for (const character of new Set(text)) {
    const code = character.codePointAt(0) ?? 0
    const piece = all.find(({ ranges }) => ranges.some(([from, to]) => from <= code && code <= to))
    if (piece) needed.add(piece)
  }
  return all.filter((piece) => needed.has(piece))
}
