export type FileKind = "pdf" | "jpeg" | "png" | "webp" | "avif"

const HEAD_BYTES = 16

/** What a file is by its first bytes, whatever its name says; null for anything we do not take. */
export async function readFileKind(file: Blob): Promise<FileKind | null> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer())
  const text = String.fromCharCode(...head)
  if (text.startsWith("%PDF-")) return "pdf"
  if (text.startsWith("\u00ff\u00d8\u00ff")) return "jpeg"
  if (text.startsWith("\u0089PNG\r\n\u001a\n")) return "png"
  if (text.startsWith("RIFF") && text.slice(8, 12) === "WEBP") return "webp"
  return text.slice(4, 8) === "ftyp" && /^avi[fs]/.test(text.slice(8, 12)) ? "avif" : null
}
