/** A file of an archive; its content is made while it is written. */
type ZipFile = { name: string; content: AsyncIterable<string> }

const SIGNATURE = { file: 0x04034b50, sizes: 0x08074b50, entry: 0x02014b50, end: 0x06054b50 }
const VERSION = 20
/** The sizes follow the content, since nobody knows them before. */
const SIZES_FOLLOW = 8
const DEFLATED = 8
/** 1 January 1980: when a file was made is nobody's business. */
const DAY = 0x21

const crcTable = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

function crcOf(bytes: Uint8Array, before: number): number {
  let crc = ~before
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8)
  return ~crc >>> 0
}

type Measured = { name: string; at: number; crc: number; packed: number; whole: number }

/**
 * A ZIP archive (APPNOTE 6.3, without ZIP64: less than 4 GB) piece by piece, so that no file is ever
 * whole in memory. Names are ASCII.
 */
export async function* writeZip(files: readonly ZipFile[]): AsyncGenerator<Uint8Array> {
  const entries: Measured[] = []
  let at = 0
  for (const { name, content } of files) {
    const entry = { name, at, crc: 0, packed: 0, whole: 0 }
    entries.push(entry)
    const head = record(SIGNATURE.file, ...fileFields(entry, 0), name)
    yield head
    for await (const piece of deflate(content, entry)) yield piece
    const tail = record(SIGNATURE.sizes, u32(entry.crc), u32(entry.packed), u32(entry.whole))
    yield tail
    at += head.length + entry.packed + tail.length
  }
  const directory = entries.map((entry) =>
    record(
      SIGNATURE.entry,
      ...[u16(VERSION), ...fileFields(entry, 1)],
      ...[u16(0), u16(0), u16(0), u32(0), u32(entry.at), entry.name],
    ),
  )
  yield* directory
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const count = u16(entries.length)
  yield record(SIGNATURE.end, u16(0), u16(0), count, count, u32(size), u32(at), u16(0))
}

/** What stands of a file before it, with zeros for what follows, and again in the directory. */
function fileFields({ name, crc, packed, whole }: Measured, known: 0 | 1) {
  return [
    ...[u16(VERSION), u16(SIZES_FOLLOW), u16(DEFLATED), u16(0), u16(DAY)],
    ...[u32(known * crc), u32(known * packed), u32(known * whole)],
    ...[u16(name.length), u16(0)],
  ]
}

/** Packs the content and notes on `entry` what it measures. */
async function* deflate(
  content: AsyncIterable<string>,
  entry: Measured,
): AsyncGenerator<Uint8Array> {
  async function* measured() {
    const encoder = new TextEncoder()
    for await (const text of content) {
      const bytes = encoder.encode(text)
      entry.crc = crcOf(bytes, entry.crc)
      entry.whole += bytes.length
      yield bytes
    }
  }
  const packed = ReadableStream.from(measured()).pipeThrough(new CompressionStream("deflate-raw"))
  for await (const piece of packed as AsyncIterable<Uint8Array>) {
    entry.packed += piece.length
    yield piece
  }
}

const u16 = (value: number): number[] => [value & 255, (value >>> 8) & 255]
const u32 = (value: number): number[] => [...u16(value), ...u16(value >>> 16)]

function record(signature: number, ...fields: (number[] | string)[]): Uint8Array {
  const bytes = fields.flatMap((field) =>
    typeof field === "string" ? [...new TextEncoder().encode(field)] : field,
  )
  return Uint8Array.from([...u32(signature), ...bytes])
}
