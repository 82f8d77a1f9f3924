import { randomBytes } from "node:crypto"
import { fileTypeFromBuffer } from "file-type"
import sharp from "sharp"
import { rgbaToThumbHash } from "thumbhash"
import type { ListingImage } from "@serumpun/domain/listing-content"
import { problem, type Problem } from "@serumpun/domain/problems"
import { queueUploadedAvif } from "./avif-queue"
import { PICTURE_PATH, writePictureFile } from "./picture-files"

export const PICTURE_MAX_BYTES = 20 * 1024 * 1024
const MAX_PIXELS = 50_000_000
const MIN_WIDTH = 640
const WIDTHS = [320, 640, 960, 1600]
const accepted = ["image/jpeg", "image/png", "image/webp", "image/avif"]

export type PictureResult =
  { image: Omit<ListingImage, "alt">; problems: [] } | { image: null; problems: Problem[] }

const refused = (...problems: Problem[]): PictureResult => ({ image: null, problems })

/**
 * Turns an upload into the picture set of a listing: 320 to 1600 px wide without enlarging, turned
 * as the camera held it, all metadata left behind. WebP and JPEG exist when it returns; AVIF takes
 * most of the time and follows from a queue.
 */
export async function processPicture(content: Buffer): Promise<PictureResult> {
  if (content.length === 0) return refused(problem("file", "file_empty"))
  if (content.length > PICTURE_MAX_BYTES)
    return refused(problem("file", "file_too_large", { max_mb: PICTURE_MAX_BYTES / 1024 / 1024 }))
  const type = await fileTypeFromBuffer(content)
  if (!type || !accepted.includes(type.mime))
    return refused(problem("file", "file_type", { accepted: "JPEG, PNG, WebP, AVIF" }))
  const size = await readSize(content)
  if (!size) return refused(problem("file", "file_unreadable"))
  if (size.width * size.height > MAX_PIXELS)
    return refused(problem("file", "file_too_large", { max_megapixels: MAX_PIXELS / 1_000_000 }))
  if (size.width < MIN_WIDTH)
    return refused(problem("file", "image_too_small", { min: MIN_WIDTH, width: size.width }))
  try {
    return { image: await encode(content, size), problems: [] }
  } catch {
    // A header that promises more than the data holds shows only while decoding.
    return refused(problem("file", "file_unreadable"))
  }
}

/** Size as it will be seen, after the camera's rotation; null when the header cannot be read. */
async function readSize(content: Buffer): Promise<{ width: number; height: number } | null> {
  try {
    const { autoOrient } = await sharp(content, { limitInputPixels: false }).metadata()
    return autoOrient
  } catch {
    return null
  }
}

async function encode(
  content: Buffer,
  size: { width: number; height: number },
): Promise<Omit<ListingImage, "alt">> {
  const id = randomBytes(10).toString("hex")
  const widths = WIDTHS.filter((width) => width <= size.width)
  const largest = widths.at(-1) ?? MIN_WIDTH
  const { data, info } = await sharp(content, { limitInputPixels: MAX_PIXELS, failOn: "error" })
    .autoOrient()
    .resize({ width: largest, withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true })
  const raw = { width: info.width, height: info.height, channels: info.channels }
  await Promise.all(
    widths.map(async (width) => {
      const sized = sharp(data, { raw }).resize({ width })
      const [webp, jpeg] = await Promise.all([
        sized.clone().webp({ quality: 80, effort: 2 }).toBuffer(),
        sized.clone().jpeg({ quality: 80, progressive: true }).toBuffer(),
      ])
      await writePictureFile(`${id}-${width}.webp`, webp)
      await writePictureFile(`${id}-${width}.jpg`, jpeg)
    }),
  )
  queueUploadedAvif(id, widths)
  const { width, height } = info
  const thumbhash = await hash(sharp(data, { raw }))
  return { id, base: `${PICTURE_PATH}/${id}`, widths, width, height, thumbhash }
}

async function hash(picture: sharp.Sharp): Promise<string> {
  const { data, info } = await picture
    .resize({ width: 100, height: 100, fit: "inside" })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString("base64")
}
