import { createHash } from "node:crypto"
import { readFile } from "node:fs/promises"
import { drawDetail } from "./draw-detail.ts"
import { drawListing, drawnListingIds } from "./draw-listing.ts"
import { drawInUse, usedListingIds } from "./draw-use.ts"

/**
 * Prepared pictures. Rasterising the drawings takes a minute of two processors, so it is done once
 * and the files are kept with the code; `npm run pictures -w @serumpun/demo` makes what changed.
 */
export type View = "good" | "detail" | "use"
export type Master = { file: string; draw: () => string }
/** Per file, SHA-256 of the drawing it was made from and of its own bytes. */
export type MasterRecords = Record<string, { drawing: string; file: string }>

export const mastersFolder = new URL("../masters/", import.meta.url)
export const recordsFile = new URL("masters.json", mastersFolder)

const drawings: Record<View, (externalId: number) => string> = {
  good: drawListing,
  detail: drawDetail,
  use: drawInUse,
}

export const masterFile = (externalId: number, view: View) =>
  `${String(externalId).padStart(2, "0")}-${view}.webp`

/** What a listing is shown by, in the order of its gallery. */
export function viewsOf(externalId: number): View[] {
  if (!drawnListingIds.includes(externalId)) return []
  return usedListingIds.includes(externalId) ? ["good", "detail", "use"] : ["good", "detail"]
}

/** Every picture there should be. */
export function listMasters(): Master[] {
  return drawnListingIds.flatMap((id) =>
    viewsOf(id).map((view) => ({
      file: masterFile(id, view),
      draw: () => drawings[view](id),
    })),
  )
}

export const sha256 = (content: string | Buffer) =>
  createHash("sha256").update(content).digest("hex")

/** Empty when none were made yet. */
export async function readRecords(): Promise<MasterRecords> {
  try {
    return JSON.parse(await readFile(recordsFile, "utf8")) as MasterRecords
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {}
    throw error
  }
}
