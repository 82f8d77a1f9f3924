import sharp, { type OutputInfo } from "sharp"
import { type PictureHint, PRINT_MIN_PIXELS } from "@serumpun/domain/files/picture-hints"
import type { PictureSize } from "./check-picture"

export type PictureFacts = {
  /** 128 bits in hex; null for a picture too plain to be told from others. */
  difference_hash: string | null
  hints: PictureHint[]
}

/** Measures are taken on a grey copy of this size, so that they mean the same for every camera. */
const GREY_SIDE = 512
/** Of 255: below both, a picture is dark as a whole, and not a dark product with light on it. */
const DARK_MEAN = 60
const DARK_BRIGHTEST = 140
/** Variance of the Laplacian; sharp photos of goods have several hundred. */
const BLURRED_BELOW = 30
/** A plain picture has no edges to be sharp; grey levels of 255. */
const PLAIN_DEVIATION = 8
/** Screens are long, and most of what they show is of exactly one colour. */
const SCREEN_RATIO = 1.6
const SCREEN_FLAT_SHARE = 0.6
const HASH_SIDE = 8
/** In hex: 64 bits along rows, 64 along columns. */
const HASH_DIGITS = 32

type Grey = { data: Buffer; width: number; height: number }
type Decoded = { data: Buffer; info: OutputInfo }

/**
 * What may be better about a picture, and what it looks like in 128 bits. It takes the pixels that are decoded for
 * encoding anyway.
 * @param size of the picture as it came, upright, in pixels
 * @param was_png cameras write none; screens do
 */
export async function judgePicture(
  { data, info }: Decoded,
  size: PictureSize,
  was_png: boolean,
): Promise<PictureFacts> {
  const raw = { width: info.width, height: info.height, channels: info.channels }
  const grey = await toGrey(sharp(data, { raw }))
  const { mean, deviation, brightest } = readLight(grey)
  const is_plain = deviation < PLAIN_DEVIATION
  const is_dark = mean < DARK_MEAN && brightest < DARK_BRIGHTEST
  const found: Record<Exclude<PictureHint, "elsewhere">, boolean> = {
    small: Math.max(size.width, size.height) < PRINT_MIN_PIXELS,
    dark: is_dark,
    // Without light no edge stands out, however sharp it is.
    blurred: !is_plain && !is_dark && edgeVariance(grey) < BLURRED_BELOW,
    screenshot: was_png && isLikeScreen(grey),
  }
  const names = ["small", "dark", "blurred", "screenshot"] as const
  return {
    difference_hash: is_plain ? null : await differenceHash(grey),
    hints: names.filter((name) => found[name]),
  }
}

async function toGrey(picture: sharp.Sharp): Promise<Grey> {
  const { data, info } = await picture
    .resize({ width: GREY_SIDE, height: GREY_SIDE, fit: "inside", withoutEnlargement: true })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/** Mean, standard deviation, and the level that 95 % of the pixels stay below. */
function readLight({ data }: Grey) {
  const counts = new Array<number>(256).fill(0)
  for (const level of data) counts[level] = (counts[level] ?? 0) + 1
  let sum = 0
  let squares = 0
  let below = 0
  let brightest = 255
  for (const [level, count] of counts.entries()) {
    sum += level * count
    squares += level * level * count
    below += count
    if (brightest === 255 && below >= data.length * 0.95) brightest = level
  }
  const mean = sum / data.length
  return { mean, deviation: Math.sqrt(Math.max(0, squares / data.length - mean * mean)), brightest }
}

/** Variance of the Laplacian: how much edges stand out (Pech-Pacheco and others, 2000). */
function edgeVariance({ data, width, height }: Grey): number {
  let sum = 0
  let squares = 0
  for (let y = 1; y < height - 1; y += 1)
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x
      const around =
        (data[at - 1] ?? 0) +
        (data[at + 1] ?? 0) +
        (data[at - width] ?? 0) +
        (data[at + width] ?? 0)
      const edge = around - 4 * (data[at] ?? 0)
      sum += edge
      squares += edge * edge
    }
  const count = Math.max(1, (width - 2) * (height - 2))
  return squares / count - (sum / count) ** 2
}

function isLikeScreen({ data, width, height }: Grey): boolean {
  if (Math.max(width, height) < SCREEN_RATIO * Math.min(width, height)) return false
  let flat = 0
  for (let at = 0; at < data.length - width - 1; at += 1)
    if (data[at] === data[at + 1] && data[at] === data[at + width]) flat += 1
  return flat > SCREEN_FLAT_SHARE * data.length
}

/**
 * The dHash, along rows and along columns: of a picture shrunk to 9 × 8 (and to 8 × 9), each bit tells whether a
 * pixel is lighter than its neighbour. Other compression, size and brightness change a few bits; rows alone take
 * pictures for the same that only have light from the same side.
 */
async function differenceHash(grey: Grey): Promise<string> {
  const rows = await shrink(grey, HASH_SIDE + 1, HASH_SIDE)
  const columns = await shrink(grey, HASH_SIDE, HASH_SIDE + 1)
  let bits = 0n
  for (let y = 0; y < HASH_SIDE; y += 1)
    for (let x = 0; x < HASH_SIDE; x += 1) {
      const at = y * (HASH_SIDE + 1) + x
      const below = y * HASH_SIDE + x
      bits = (bits << 1n) | bit(rows[at], rows[at + 1])
      bits = (bits << 1n) | bit(columns[below], columns[below + HASH_SIDE])
    }
  return bits.toString(16).padStart(HASH_DIGITS, "0")
}

const bit = (one = 0, next = 0) => (one > next ? 1n : 0n)

function shrink(grey: Grey, width: number, height: number): Promise<Buffer> {
  const raw = { width: grey.width, height: grey.height, channels: 1 } as const
  return sharp(grey.data, { raw })
    .resize({ width, height, fit: "fill" })
    .greyscale()
    .raw()
    .toBuffer()
}
