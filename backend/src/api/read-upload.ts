import type { MedusaRequest } from "@medusajs/framework/http"
import type { UploadRule } from "@serumpun/domain/files/upload-rules"
import multer, { MulterError } from "multer"
import { refuse } from "../workflows/problems"

type UploadedFile = { name: string; content_base64: string }
/** The text fields, by name. */
type Fields = Record<string, unknown>
export type Upload = { file: UploadedFile; fields: Fields }
export type Uploads = { files: UploadedFile[]; fields: Fields }

/** What a file is called in sentences before its name has been read. */
const NAMELESS = "file"
const MEBIBYTE = 1024 * 1024
/** Beside the file a form of ours sends one text: a picture's descriptions in every language. */
const TEXTS = 4
const TEXT_BYTES = 64 * 1024
/** Names, boundaries and headers of the parts. */
const FRAME_BYTES = 16 * 1024

/**
 * Reads a multipart body with one `file`; nothing beyond the limits is kept in memory.
 * @throws ProblemsError at `file` when it is missing, too large, one of several or not multipart
 */
export async function readUpload(req: MedusaRequest, rule: UploadRule): Promise<Upload> {
  const { files, fields } = await readUploads(req, rule, 1)
  const [file] = files
  if (!file) refuse("file", "required")
  return { file, fields }
}

/**
 * Reads a multipart body with at most `max` files, each named `file`; there may be none.
 * @throws ProblemsError at `file` when one is too large, there are too many or it is not multipart
 */
export async function readUploads(
  req: MedusaRequest,
  { max_mb }: UploadRule,
  max: number,
): Promise<Uploads> {
  if (!req.is("multipart/form-data")) refuse("file", "required")
  const largest = max * max_mb * MEBIBYTE + TEXTS * TEXT_BYTES + max * FRAME_BYTES
  // Said at once: what is certainly too large need not arrive first.
  if (Number(req.headers["content-length"] ?? 0) > largest)
    refuse("file", "file_too_large", { name: NAMELESS, max_mb })
  await readParts(req, max_mb, max)
  const files = (Array.isArray(req.files) ? req.files : []).map(({ originalname, buffer }) => ({
    name: cleanName(originalname),
    content_base64: buffer.toString("base64"),
  }))
  return { files, fields: Object.fromEntries(Object.entries(req.body ?? {})) }
}

/** Fills `req.files` and `req.body`. */
async function readParts(req: MedusaRequest, max_mb: number, max: number): Promise<void> {
  const read = multer({
    storage: multer.memoryStorage(),
    // Browsers write names of files in UTF-8 and say so nowhere.
    defParamCharset: "utf8",
    limits: {
      files: max,
      fileSize: max_mb * MEBIBYTE,
      fields: TEXTS,
      fieldSize: TEXT_BYTES,
      fieldNameSize: 100,
      fieldNestingDepth: 0,
      parts: TEXTS + max,
      headerPairs: 20,
    },
  }).array("file", max)
  const error = await new Promise<unknown>((resolve) => void read(req, req.res as never, resolve))
  if (error) refuseParts(error, max_mb, max)
}

function refuseParts(error: unknown, max_mb: number, max: number): never {
  if (!(error instanceof MulterError)) return refuse("file", "file_unreadable", { name: NAMELESS })
  const name = cleanName((error as MulterError & { filename?: string }).filename ?? "")
  if (error.code === "LIMIT_FILE_SIZE") return refuse("file", "file_too_large", { name, max_mb })
  if (error.code === "LIMIT_FILE_COUNT" || error.code === "LIMIT_UNEXPECTED_FILE")
    return refuse("file", "too_many", { max })
  return refuse("file", "file_unreadable", { name })
}

/** What a browser calls the file is shown to people: no path, no control or direction characters. */
function cleanName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? ""
  // By code points: half a surrogate pair at the cut could not be encoded in a header.
  return [...base.replace(/[\p{C}<>"]/gu, "")].slice(0, 120).join("") || NAMELESS
}
