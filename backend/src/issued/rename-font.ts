/** A table of a TrueType file: its tag of four letters and what it holds. */
type FontTable = { tag: string; data: Buffer }

/** Numbers of the names that a reader of fonts asks for (OpenType, "name" table). */
const FAMILY = 1
const STYLE = 2
const FULL = 4
const POSTSCRIPT = 6
/** Windows, Unicode BMP, English: the record that every reader understands. */
const RECORD_HEAD = [3, 1, 0x409]

/**
 * A TrueType file under another family's name. Pieces of one font all bear its name, and Typst takes
 * one of several that it cannot tell apart; under names of their own it asks each for its characters.
 */
export function renameFont(font: Buffer, family: string, style: "Regular" | "Bold"): Buffer {
  const names = nameTable([
    [FAMILY, family],
    [STYLE, style],
    [FULL, `${family} ${style}`],
    [POSTSCRIPT, `${family.replace(/\s/g, "")}-${style}`],
  ])
  const tables = readTables(font).map((table) =>
    table.tag === "name" ? { ...table, data: names } : table,
  )
  return writeTables(font.readUInt32BE(0), tables)
}

function nameTable(names: [id: number, text: string][]): Buffer {
  const texts = names.map(([, text]) => Buffer.from(text, "utf16le").swap16())
  const head = Buffer.alloc(6 + 12 * names.length)
  head.writeUInt16BE(names.length, 2)
  head.writeUInt16BE(head.length, 4)
  let offset = 0
  names.forEach(([id], index) => {
    const length = texts[index]?.length ?? 0
    ;[...RECORD_HEAD, id, length, offset].forEach((value, field) =>
      head.writeUInt16BE(value, 6 + 12 * index + 2 * field),
    )
    offset += length
  })
  return Buffer.concat([head, ...texts])
}

function readTables(font: Buffer): FontTable[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const entry = 12 + 16 * index
    const offset = font.readUInt32BE(entry + 8)
    return {
      tag: font.toString("latin1", entry, entry + 4),
      data: font.subarray(offset, offset + font.readUInt32BE(entry + 12)),
    }
  })
}

function writeTables(version: number, tables: FontTable[]): Buffer {
  const head = Buffer.alloc(12 + 16 * tables.length)
  const power = Math.floor(Math.log2(tables.length))
  head.writeUInt32BE(version, 0)
  head.writeUInt16BE(tables.length, 4)
  head.writeUInt16BE(16 * 2 ** power, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE(16 * (tables.length - 2 ** power), 10)
  const padded = tables.map(({ data }) => padToFour(data))
  let offset = head.length
  tables.forEach(({ tag, data }, index) => {
    const entry = 12 + 16 * index
    const body = padded[index] ?? data
    head.write(tag, entry, "latin1")
    head.writeUInt32BE(sumOf(body), entry + 4)
    head.writeUInt32BE(offset, entry + 8)
    head.writeUInt32BE(data.length, entry + 12)
    offset += body.length
  })
  return Buffer.concat([head, ...padded])
}

const padToFour = (data: Buffer): Buffer =>
  Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)])

/** The sum of a table's 32-bit words, as its entry in the directory states it. */
function sumOf(data: Buffer): number {
  let sum = 0
  for (let at = 0; at < data.length; at += 4) sum = (sum + data.readUInt32BE(at)) >>> 0
  return sum
}
