/** Enough of a file to tell two bytes per character from one. */
const SAMPLE_BYTES = 2_000

/**
 * The text of a CSV file: by its byte order mark, else UTF-16 when every second byte of its beginning is
 * zero, else UTF-8 when it is valid, else Windows-1252, which Excel writes in Europe.
 * @returns null for what holds zero bytes and is no text
 */
export function decodeText(bytes: Buffer): string | null {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes)
  return text.includes("\0") ? null : text
}

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le"
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be"
  const zeros = [0, 0]
  for (const [at, byte] of bytes.subarray(0, SAMPLE_BYTES).entries())
    if (byte === 0) zeros[at % 2]! += 1
  const half = Math.min(bytes.length, SAMPLE_BYTES) / 2
  if (zeros[1]! > half * 0.3 && zeros[0]! < half * 0.1) return "utf-16le"
  if (zeros[0]! > half * 0.3 && zeros[1]! < half * 0.1) return "utf-16be"
  return isUtf8(bytes) ? "utf-8" : "windows-1252"
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
