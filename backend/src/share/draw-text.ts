import { createHash } from "node:crypto"
import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { escapeXml } from "@serumpun/domain/escape-xml"
import type { Locale } from "@serumpun/domain/locales"
import sharp from "sharp"
import { fontsFor } from "../issued/fonts"

export type DrawnText = { data: Buffer; width: number; height: number }

type Wanted = {
  text: string
  locale: Locale
  color: string
  bold?: boolean
  /** Pixels; sizes are tried in turn until the text is no higher than `height`. */
  width: number
  height: number
  sizes: readonly number[]
}

/** Pango reads the file of a font by its path, once in the life of a process. */
const known = new Set<string>()

/**
 * Text in its own script and direction, broken into lines. What does not fit in the smallest size is cut at the end of
 * a word. One at a time: Pango's list of fonts is the process's own.
 */
export async function drawText(folder: string, wanted: Wanted): Promise<DrawnText> {
  const { text, locale, bold, sizes } = wanted
  const { fontBlobs, names } = await fontsFor(`${text}…`, [
    "latin",
    "arabic",
    "japanese",
    "chinese",
    "korean",
  ])
  for (const font of fontBlobs) await makeKnown(folder, font)
  const family = `${names.join(",")} ${bold ? "Bold " : ""}`
  let drawn: DrawnText | null = null
  for (const size of sizes) {
    drawn = await draw(text, `${family}${size}`, wanted)
    if (drawn.height <= wanted.height) return drawn
  }
  const smallest = `${family}${sizes.at(-1) ?? 24}`
  const words = piecesOf(text, locale)
  for (let count = words.length - 1; count > 0; count -= 1) {
    drawn = await draw(`${words.slice(0, count).join("").trimEnd()}…`, smallest, wanted)
    if (drawn.height <= wanted.height) return drawn
  }
  return drawn ?? draw("…", smallest, wanted)
}

const piecesOf = (text: string, locale: Locale): string[] =>
  [...new Intl.Segmenter(locale, { granularity: "word" }).segment(text)].map(
    ({ segment }) => segment,
  )

async function draw(text: string, font: string, { color, width }: Wanted): Promise<DrawnText> {
  const markup = `<span foreground="${color}">${escapeXml(text)}</span>`
  const { data, info } = await sharp({
    text: { text: markup, font, width, rgba: true, wrap: "word-char" },
  })
    .png()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

async function makeKnown(folder: string, font: Buffer): Promise<void> {
  const name = createHash("sha256").update(font).digest("hex").slice(0, 24)
  if (known.has(name)) return
  const fontfile = join(folder, `${name}.ttf`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(fontfile, font, { mode: 0o600 })
  await sharp({ text: { text: "a", fontfile, rgba: true } }).toBuffer()
  known.add(name)
}
