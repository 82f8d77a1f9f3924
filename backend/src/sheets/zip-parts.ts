import type { Readable } from "node:stream"
import { SHEET_LIMITS } from "@serumpun/domain/sheet/cells"
import { type Entry, fromBuffer, type ZipFile } from "yauzl"
import { refuse } from "../workflows/problems"

const MAX_ENTRIES = 1_000
const MEBIBYTE = 1024 * 1024

export type ZipParts = {
  names: string[]
  /** Null when there is no such part. yauzl ends the stream when it grows beyond the size that was promised. */
  open(name: string): Promise<Readable | null>
}

/**
 * The parts of a zip file, none of which is unpacked before it is asked for.
 * @throws ProblemsError at `file` when its parts would be larger than the limit, or it is no zip file
 */
export async function openZip(name: string, bytes: Buffer): Promise<ZipParts> {
  const unreadable = () => refuse("file", "file_unreadable", { name })
  const zip = await open(bytes).catch(unreadable)
  const entries = await listEntries(zip).catch(unreadable)
  const unpacked = [...entries.values()].reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (entries.size >= MAX_ENTRIES || unpacked > SHEET_LIMITS.unpacked_mb * MEBIBYTE)
    refuse("file", "sheet_unpacked", { name, max_mb: SHEET_LIMITS.unpacked_mb })
  return {
    names: [...entries.keys()],
    open: (part) => {
      const entry = entries.get(part)
      return entry ? openEntry(zip, entry) : Promise.resolve(null)
    },
  }
}

function open(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true, autoClose: false }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    ),
  )
}

function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  return new Promise((resolve, reject) => {
    zip.on("error", reject)
    zip.on("end", () => resolve(entries))
    zip.on("entry", (entry: Entry) => {
      entries.set(entry.fileName.replace(/^\//, ""), entry)
      if (entries.size >= MAX_ENTRIES) resolve(entries)
      else zip.readEntry()
    })
    zip.readEntry()
  })
}

function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))),
  )
}
