import { problem, type Problem } from "../problems.js"

export type FileKind = "pdf" | "jpeg" | "png" | "webp" | "avif" | "gif"

/** What a field takes. `max_mb` counts mebibytes, as people's file managers do. */
export type UploadRule = { kinds: readonly FileKind[]; max_mb: number }

export const pictureRule: UploadRule = {
  kinds: ["jpeg", "png", "webp", "avif", "gif"],
  max_mb: 20,
}
export const scanRule: UploadRule = { kinds: ["pdf", "jpeg", "png"], max_mb: 10 }

/** Sizes of a picture as it stands upright, in pixels; the ratio is that of the longer side to the shorter. */
export const pictureLimits = { min_width: 640, max_side: 12_000, max_ratio: 4, max_megapixels: 50 }

/** So much of a file's beginning tells its kind. */
export const FILE_HEAD_BYTES = 1024

const names: Record<FileKind, string> = {
  pdf: "PDF",
  jpeg: "JPEG",
  png: "PNG",
  webp: "WebP",
  avif: "AVIF",
  gif: "GIF",
}

/** The rule's kinds as people write them: "PDF, JPEG, PNG". */
export function namesOfKinds({ kinds }: UploadRule): string {
  return kinds.map((kind) => names[kind]).join(", ")
}

/**
 * What a file is by its first `FILE_HEAD_BYTES`, whatever its name or sender says; null for what we never take.
 * Readers of PDF accept other bytes before the header (ISO 32000-1, annex H, note 13), so a file that has one
 * there is a PDF, even if it begins like a picture.
 */
export function readFileKind(beginning: Uint8Array): FileKind | null {
  const text = Array.from(beginning.subarray(0, FILE_HEAD_BYTES), (byte) =>
    String.fromCharCode(byte),
  ).join("")
  if (text.includes("%PDF-")) return "pdf"
  if (text.startsWith("\u00ff\u00d8\u00ff")) return "jpeg"
  if (text.startsWith("\u0089PNG\r\n\u001a\n")) return "png"
  if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) return "gif"
  if (text.startsWith("RIFF") && text.slice(8, 12) === "WEBP") return "webp"
  return text.slice(4, 8) === "ftyp" && /^avi[fs]/.test(text.slice(8, 12)) ? "avif" : null
}

export type FileToCheck = { name: string; size: number }

/** What can be told without reading the file: a phone need not send 40 MB to hear it. */
export function checkFileSize({ name, size }: FileToCheck, { max_mb }: UploadRule): Problem[] {
  if (size === 0) return [problem("file", "file_empty", { name })]
  return size > max_mb * 1024 * 1024 ? [problem("file", "file_too_large", { name, max_mb })] : []
}

/** What size and first bytes tell: storefront and backend refuse the same with the same words. */
export function checkFileHead(
  file: FileToCheck,
  beginning: Uint8Array,
  rule: UploadRule,
): Problem[] {
  const problems = checkFileSize(file, rule)
  if (problems.length > 0) return problems
  const kind = readFileKind(beginning)
  if (kind && rule.kinds.includes(kind)) return []
  return [problem("file", "file_type", { name: file.name, accepted: namesOfKinds(rule) })]
}

/** What is wrong with a picture of this size, in pixels and upright. */
export function checkPictureSize(
  name: string,
  { width, height }: { width: number; height: number },
): Problem[] {
  const { min_width, max_side, max_ratio, max_megapixels } = pictureLimits
  const longer = Math.max(width, height)
  if (longer > max_side)
    return [problem("file", "file_too_large", { name, width, height, max_side })]
  if (width * height > max_megapixels * 1_000_000)
    return [problem("file", "file_too_large", { name, width, height, max_megapixels })]
  if (longer > max_ratio * Math.min(width, height))
    return [problem("file", "image_ratio", { name, width, height, max_ratio })]
  if (width < min_width)
    return [problem("file", "image_too_small", { name, width, min: min_width })]
  return []
}
