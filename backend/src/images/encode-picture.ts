import { randomBytes } from "node:crypto"
import sharp from "sharp"
import { rgbaToThumbHash } from "thumbhash"
import type { ListingImage } from "@serumpun/domain/listing-content"
import { pictureLimits } from "@serumpun/domain/files/upload-rules"
import type { PictureSize } from "./check-picture"
import { judgePicture, type PictureFacts } from "./judge-picture"
import { PICTURE_PATH } from "./picture-keys"

export type EncodedPicture = {
  image: Omit<ListingImage, "alt">
  facts: PictureFacts
  files: { name: string; content: Buffer }[]
}

const WIDTHS = [320, 640, 960, 1600]
/** A picture within the limits takes a second or two; one that takes this long was made to. */
const TIMEOUT_SECONDS = 60
/** Everything between decoding and the files, per pixel of the largest width. */
const BYTES_PER_SHOWN_PIXEL = 16

/** Memory that encoding takes beside decoding, in bytes. */
export function encodingBytes({ width, height }: PictureSize): number {
  const largest = Math.min(width, WIDTHS.at(-1) ?? width)
  return ((largest * largest * height) / width) * BYTES_PER_SHOWN_PIXEL
}

/**
 * Every width that the picture is large enough for, as WebP and JPEG: turned as the camera held it, in sRGB, on
 * white where it is transparent, without metadata. Of an animation it is the first frame; of an animated PNG the
 * still picture that programs without animation show.
 * @throws Error when the data does not hold what the header promises
 */
export async function encodePicture(
  content: Buffer,
  size: PictureSize,
  { was_png = false }: { was_png?: boolean } = {},
): Promise<EncodedPicture> {
  const id = randomBytes(10).toString("hex")
  const widths = WIDTHS.filter((width) => width <= size.width)
  const { data, info } = await sharp(content, {
    limitInputPixels: pictureLimits.max_megapixels * 1_000_000,
    failOn: "error",
  })
    .timeout({ seconds: TIMEOUT_SECONDS })
    .autoOrient()
    .resize({ width: widths.at(-1), withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true })
  const raw = { width: info.width, height: info.height, channels: info.channels }
  const files: EncodedPicture["files"] = []
  // One width after the other: they share the processors anyway, and memory counts for all uploads at once.
  for (const width of widths) {
    const sized = sharp(data, { raw }).resize({ width })
    const [webp, jpg] = await Promise.all([
      sized.clone().webp({ quality: 80, effort: 2 }).toBuffer(),
      sized.clone().jpeg({ quality: 80, progressive: true }).toBuffer(),
    ])
    files.push({ name: `${id}-${width}.webp`, content: webp })
    files.push({ name: `${id}-${width}.jpg`, content: jpg })
  }
  const { width, height } = info
  const thumbhash = await hash(sharp(data, { raw }))
  const image = { id, base: `${PICTURE_PATH}/${id}`, widths, width, height, thumbhash }
  const facts = await judgePicture({ data, info }, size, was_png)
  return { image, files, facts }
}

/** Every file that may exist of a picture; AVIF only when its turn has come. */
export function filesOfPicture({ id, widths }: Pick<ListingImage, "id" | "widths">): string[] {
  return widths.flatMap((width) =>
    ["avif", "webp", "jpg"].map((ending) => `${id}-${width}.${ending}`),
  )
}

async function hash(picture: sharp.Sharp): Promise<string> {
  const { data, info } = await picture
    .resize({ width: 100, height: 100, fit: "inside" })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString("base64")
}
