import sharp from "sharp"
import { photoRule } from "@serumpun/domain/delivery/milestones"
import { checkFileHead, checkPictureSize, pictureLimits } from "@serumpun/domain/files/upload-rules"
import { problem, type Problem } from "@serumpun/domain/problems"
import { type PictureFile, readHeader } from "./check-picture"
import { encodingBytes } from "./encode-picture"
import { withinPictureMemory } from "./picture-memory"

/** A photo as it is kept: one JPEG, as large as a screen shows it. */
export type EncodedPhoto = { name: string; content_base64: string; width: number; height: number }

const WIDTH = 1600
const TIMEOUT_SECONDS = 60

/**
 * Encodes photos that only the sides of an order see: upright, in sRGB, without metadata, so that
 * none tells where a phone was. Small and narrow ones are taken: they show a fault, and sell nothing.
 */
export async function encodePhotos(
  files: PictureFile[],
): Promise<{ photos: EncodedPhoto[]; problems: Problem[] }> {
  const photos: EncodedPhoto[] = []
  const problems: Problem[] = []
  for (const file of files) {
    const encoded = await encodePhoto(file)
    if (Array.isArray(encoded)) problems.push(...encoded)
    else photos.push(encoded)
  }
  return { photos, problems }
}

async function encodePhoto({ name, content }: PictureFile): Promise<EncodedPhoto | Problem[]> {
  const wrong = checkFileHead({ name, size: content.length }, content, photoRule)
  if (wrong.length > 0) return wrong
  const unreadable = [problem("file", "file_unreadable", { name })]
  const header = await readHeader(content)
  if (!header) return unreadable
  const tooLarge = checkPictureSize(name, header.size).filter(
    ({ code }) => code === "file_too_large",
  )
  if (tooLarge.length > 0) return tooLarge
  const bytes = header.bytes + encodingBytes(header.size)
  // A header that promises more than the data holds shows only while decoding.
  const encoded = await withinPictureMemory(bytes, () => toJpeg(content)).catch(() => null)
  if (!encoded) return unreadable
  const { width, height } = encoded.info
  return { name: jpegName(name), content_base64: encoded.data.toString("base64"), width, height }
}

function toJpeg(content: Buffer) {
  return sharp(content, {
    limitInputPixels: pictureLimits.max_megapixels * 1_000_000,
    failOn: "error",
  })
    .timeout({ seconds: TIMEOUT_SECONDS })
    .autoOrient()
    .resize({ width: WIDTH, withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .jpeg({ quality: 80, progressive: true })
    .toBuffer({ resolveWithObject: true })
}

const jpegName = (name: string) => `${name.replace(/\.[a-z]{3,4}$/i, "")}.jpg`
