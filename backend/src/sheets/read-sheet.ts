import { SHEET_LIMITS } from "@serumpun/domain/sheet/cells"
import { refuse } from "../workflows/problems"
import { readCsv } from "./read-csv"
import { readXlsx } from "./read-xlsx"
import type { ReadSheet } from "./sheet"

const MEBIBYTE = 1024 * 1024

/** Beginnings of what people send by mistake: pictures, PDF, old XLS and files with a password. */
const otherFiles = [
  "%PDF",
  "\u00ff\u00d8\u00ff",
  "\u0089PNG",
  "GIF8",
  "\u00d0\u00cf\u0011\u00e0",
  "{\\rtf",
  "<htm",
  "<!DO",
]

/**
 * Reads a CSV or XLSX file by its content, whatever its name says.
 * @throws ProblemsError at `file` with what is wrong and the way out
 */
export async function readSheetFile(name: string, bytes: Buffer): Promise<ReadSheet> {
  if (bytes.length === 0) refuse("file", "file_empty", { name })
  if (bytes.length > SHEET_LIMITS.mb * MEBIBYTE)
    refuse("file", "file_too_large", { name, max_mb: SHEET_LIMITS.mb })
  const beginning = bytes.subarray(0, 4).toString("latin1")
  if (beginning.startsWith("PK\u0003\u0004")) return readXlsx(name, bytes)
  if (otherFiles.some((other) => beginning.startsWith(other)))
    refuse("file", "sheet_type", { name })
  return readCsv(name, bytes)
}
