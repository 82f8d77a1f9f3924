import { readFile } from "node:fs/promises"
import subsetFont from "subset-font"
import { charactersOf, type FontFamily, type Piece, piecesFor } from "./font-files"
import { renameFont } from "./rename-font"

/** Text and headings; the packages hold every weight between, which Typst cannot choose from. */
const weights = { Regular: 400, Bold: 700 } as const
type Style = keyof typeof weights
/** Fonts kept ready, of 20 to 140 KB each; an ordinary document needs six to twenty. */
const KEPT = 160

const ready = new Map<string, Promise<Buffer>>()

/** The fonts that a text needs, as Typst reads them, and their names in the order to ask them in. */
export async function fontsFor(
  text: string,
  order: readonly FontFamily[],
): Promise<{ fontBlobs: Buffer[]; names: string[] }> {
  // Page numbers are written by Typst.
  const pieces = piecesFor(`${text} 0`, order)
  const fontBlobs = await Promise.all(
    pieces.flatMap((piece) => [readyFont(piece, "Regular"), readyFont(piece, "Bold")]),
  )
  return { fontBlobs, names: pieces.map(({ name }) => name) }
}

/** Made the first time it is needed, in 2 to 20 ms. */
function readyFont(piece: Piece, style: Style): Promise<Buffer> {
  const key = `${piece.file} ${style}`
  const known = ready.get(key)
  const font = known ?? makeFont(piece, style)
  // What was asked for last stays longest.
  ready.delete(key)
  ready.set(key, font)
  for (const [oldest] of ready) {
    if (ready.size <= KEPT) break
    ready.delete(oldest)
  }
  if (!known) font.catch(() => ready.delete(key))
  return font
}

async function makeFont(piece: Piece, style: Style): Promise<Buffer> {
  const font = await subsetFont(await readFile(piece.file), charactersOf(piece), {
    targetFormat: "truetype",
    variationAxes: { wght: weights[style] },
  })
  return renameFont(font, piece.name, style)
}
