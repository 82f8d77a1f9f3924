import sharp from "sharp"
import {
  checkFileHead,
  checkPictureSize,
  pictureRule,
  readFileKind,
  type FileKind,
} from "@serumpun/domain/files/upload-rules"
import { problem, type Problem } from "@serumpun/domain/problems"

export type PictureFile = { name: string; content: Buffer }
export type PictureSize = { width: number; height: number }

export type CheckedPicture =
  /** `size` is that of the picture standing upright; `bytes` is what decoding may take of memory. */
  { size: PictureSize; bytes: number; problems: [] } | { size: null; problems: Problem[] }

/** What sharp calls the kinds; AVIF is one of the formats in that container. */
const formats: Partial<Record<FileKind, string>> = {
  jpeg: "jpeg",
  png: "png",
  webp: "webp",
  avif: "heif",
  gif: "gif",
}
const DEEP_PIXEL_BYTES = 8
const PIXEL_BYTES = 4

/** Judges a picture by its size, first bytes and header. Nothing of it is decoded. */
export async function checkPicture({ name, content }: PictureFile): Promise<CheckedPicture> {
  const wrong = checkFileHead({ name, size: content.length }, content, pictureRule)
  if (wrong.length > 0) return { size: null, problems: wrong }
  const header = await readHeader(content)
  if (!header) return { size: null, problems: [problem("file", "file_unreadable", { name })] }
  const problems = checkPictureSize(name, header.size)
  return problems.length > 0 ? { size: null, problems } : { ...header, problems: [] }
}

/** Null when the header cannot be read, or says another kind than the first bytes. */
export async function readHeader(
  content: Buffer,
): Promise<{ size: PictureSize; bytes: number } | null> {
  try {
    const found = await sharp(content, { limitInputPixels: false }).metadata()
    const kind = readFileKind(content)
    if (!kind || formats[kind] !== found.format) return null
    const pixelBytes = found.depth === "uchar" ? PIXEL_BYTES : DEEP_PIXEL_BYTES
    return { size: found.autoOrient, bytes: found.width * found.height * pixelBytes }
  } catch {
    return null
  }
}
