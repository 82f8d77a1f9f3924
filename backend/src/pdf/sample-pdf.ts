import { deflateSync } from "node:zlib"

const text = (content: string | Buffer) =>
  typeof content === "string" ? content : content.toString("latin1")

/** A small PDF as latin1 text, with more objects and more keys of the trailer. */
export function pdf(objects = "", trailer = ""): string {
  return [
    "%PDF-1.7",
    "1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj",
    "2 0 obj << /Type /Pages /Kids [ 3 0 R ] /Count 1 >> endobj",
    "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [ 0 0 595 842 ] >> endobj",
    objects,
    `trailer << /Root 1 0 R /Size 9 ${trailer} >>`,
    "%%EOF",
  ].join("\n")
}

/** An object with a stream. `keys` stand in its dictionary beside the length. */
export function stream(keys: string, data: string | Buffer, lineEnd = "\n"): string {
  const content = text(data)
  return `8 0 obj << ${keys} /Length ${content.length} >> stream${lineEnd}${content}${lineEnd}endstream endobj`
}

/** An object stream that holds one object. */
export function packedObjects(object: string, keys = "", lineEnd = "\n"): string {
  const data = deflateSync(Buffer.from(`4 0 ${object}`, "latin1"))
  return stream(`/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode ${keys}`, data, lineEnd)
}

/** The same names as written, with one letter escaped, and with every letter escaped. */
export function spellings(object: string): string[] {
  const escape = (letter: string) => `#${letter.charCodeAt(0).toString(16)}`
  const names = /\/([A-Za-z]+)/g
  return [
    object,
    object.replace(
      names,
      (_, name: string) => `/${escape(name.charAt(0)).toUpperCase()}${name.slice(1)}`,
    ),
    object.replace(names, (_, name: string) => `/${[...name].map(escape).join("")}`),
  ]
}
