import { problem, type Problem } from "@serumpun/domain/problems"
import { inflatePieces, InflateRoomOver } from "./inflate-pieces"
import { readDictionary, type Dictionary } from "./read-dictionary"

/** Unpacked in all; a certificate of many scanned pages stays far below. */
const MAX_INFLATED_BYTES = 512 * 1024 * 1024
const MAX_STREAMS = 20_000
const MAX_DICTIONARY_BYTES = 1024 * 1024
/** Longer than any of the names with every letter written as #xx. */
const OVERLAP = 64

/**
 * Names that make a reader run, start, load or unpack something: actions (ISO 32000-1, 12.6.4), attached files
 * (7.11.4, 12.5.6.15), media and 3D, which carry scripts (13). All are too long to stand in a picture's bytes by
 * chance.
 */
const isActive = nameIn(
  [
    "JavaScript",
    "Launch",
    "EmbeddedFile",
    "EmbeddedFiles",
    "FileAttachment",
    "GoToE",
    "ImportData",
    "OnInstantiate",
    "Rendition",
    "RichMedia",
  ],
  "(?![A-Za-z0-9#_.-])",
)
/** Forms in XML, which carry scripts (12.7.8); so short a name counts only before a value. */
const isXmlForm = nameIn(["XFA"], "(?=[\\s\\0%[(<0-9])")
const isEncrypted = nameIn(["Encrypt"], "(?![A-Za-z0-9#_.-])")

type Finding = "pdf_active" | "pdf_encrypted" | "pdf_unclear"

/**
 * Refuses a PDF with scripts, commands or attached files, one that is encrypted, and one that cannot be looked
 * into. Readers of PDF differ in what they take for an object, so every byte is searched, in whatever object it
 * stands, and every stream once more unpacked (docs/decisions/023-pdfs-are-searched.md).
 */
export async function checkPdf(file: { name: string; content: Buffer }): Promise<Problem[]> {
  const found = await findInPdf(file.content)
  return found ? [problem("file", found, { name: file.name })] : []
}

async function findInPdf(content: Buffer): Promise<Finding | null> {
  // One character for each byte, so that places in the text are places in the file.
  const text = content.toString("latin1")
  if (isEncrypted.test(text)) return "pdf_encrypted"
  if (hasActiveName(text)) return "pdf_active"
  const objectStreams = findObjectStreams(text)
  if (!objectStreams) return "pdf_unclear"
  const starts = [...text.matchAll(/stream/g)].map(({ index }) => startOfData(text, index))
  if (starts.length > MAX_STREAMS) return "pdf_unclear"
  const room = { bytes: MAX_INFLATED_BYTES }
  for (const start of starts) {
    const found = await searchStream(content.subarray(start), room)
    const isLeftOver = found === "unreadable" && objectStreams.has(start)
    if (isLeftOver || found === "room_over") return "pdf_unclear"
    if (found === "active") return "pdf_active"
  }
  return null
}

const hasActiveName = (text: string) => isActive.test(text) || isXmlForm.test(text)

/**
 * Streams that hold objects, by where their data begins. A reader comes to one from "1 0 obj" and its dictionary,
 * so whatever looks like that is read. Null when some are packed in a way that is not unpacked here, or when the
 * file was made to take long.
 */
function findObjectStreams(text: string): Set<number> | null {
  const starts = new Set<number>()
  let work = 4 * text.length
  for (const { index } of text.matchAll(/\dobj\b|[\s\0]obj\b/g)) {
    const from = index + "_obj".length
    const limit = Math.min(text.length, from + MAX_DICTIONARY_BYTES)
    const { dictionary, end, is_broken } = readDictionary(text, from, limit)
    work -= end - from
    if (is_broken || work < 0) return null
    if (!dictionary || !holdsObjects(dictionary)) continue
    const keyword = text.indexOf("stream", end)
    if (!isPlainlyPacked(dictionary)) return null
    if (keyword >= 0) starts.add(startOfData(text, keyword))
  }
  return starts
}

/** Readers ask for these two keys, and not all of them for the type. */
function holdsObjects(dictionary: Dictionary): boolean {
  const isTyped = dictionary.get("/Type")?.includes("/ObjStm") ?? false
  return isTyped || (dictionary.has("/First") && dictionary.has("/N"))
}

/** Packed as nearly every program does it, or not at all. */
function isPlainlyPacked(dictionary: Dictionary): boolean {
  const filter = (dictionary.get("/Filter") ?? dictionary.get("/F") ?? []).join(" ")
  const isKnown = ["", "/FlateDecode", "[ /FlateDecode ]"].includes(filter)
  return isKnown && !["/DecodeParms", "/DP", "/F", "/FFilter"].some((key) => dictionary.has(key))
}

function startOfData(text: string, keyword: number): number {
  let at = keyword + "stream".length
  while (text.charAt(at) === " " || text.charAt(at) === "\t") at += 1
  if (text.charAt(at) === "\r") at += 1
  return text.charAt(at) === "\n" ? at + 1 : at
}

type StreamFinding = "active" | "room_over" | "unreadable" | null

async function searchStream(packed: Buffer, room: { bytes: number }): Promise<StreamFinding> {
  let tail = ""
  try {
    for await (const piece of inflatePieces(packed, room)) {
      const text = tail + piece.toString("latin1")
      if (hasActiveName(text)) return "active"
      tail = text.slice(-OVERLAP)
    }
    return null
  } catch (error) {
    return error instanceof InflateRoomOver ? "room_over" : "unreadable"
  }
}

/** Finds one of the names, whichever of its letters are written as #xx (ISO 32000-1, 7.3.5). */
function nameIn(names: string[], after: string): RegExp {
  const letter = (character: string) => {
    const code = character.charCodeAt(0).toString(16)
    const digits = code.replace(/[a-f]/, (digit) => `[${digit}${digit.toUpperCase()}]`)
    return `(?:${character}|#${digits})`
  }
  const spelled = names.map((name) => [...name].map(letter).join(""))
  return new RegExp(`/(?:${spelled.join("|")})${after}`)
}
