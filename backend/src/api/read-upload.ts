import { Readable } from "node:stream"
import type { MedusaRequest } from "@medusajs/framework/http"
import { refuse } from "../workflows/problems"

export type Upload = { file: { name: string; content_base64: string }; fields: FormData }

/**
 * Reads a multipart body with one `file`. @param maxBytes of the whole body
 * @throws ProblemsError at `file` when it is missing, too large or not multipart
 */
export async function readUpload(req: MedusaRequest, maxBytes: number): Promise<Upload> {
  const type = req.headers["content-type"] ?? ""
  if (!type.startsWith("multipart/form-data")) refuse("file", "required")
  const body = await readBody(req, maxBytes)
  const fields = await new Response(new Uint8Array(body), { headers: { "content-type": type } })
    .formData()
    .catch(() => refuse("file", "file_unreadable"))
  const file = fields.get("file")
  if (!(file instanceof File)) refuse("file", "required")
  const content = Buffer.from(await file.arrayBuffer())
  return {
    file: { name: cleanName(file.name), content_base64: content.toString("base64") },
    fields,
  }
}

async function readBody(req: MedusaRequest, maxBytes: number): Promise<Buffer> {
  const tooLarge = () => refuse("file", "file_too_large", { max_mb: maxBytes / 1024 / 1024 })
  const room = maxBytes + 64 * 1024
  if (Number(req.headers["content-length"] ?? 0) > room) tooLarge()
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of Readable.from(req)) {
    size += chunk.length
    if (size > room) tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** What a browser calls the file is shown to people: no path, no control or direction characters. */
function cleanName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? ""
  // By code points: half a surrogate pair at the cut could not be encoded in a header.
  return [...base.replace(/[\p{C}<>"]/gu, "")].slice(0, 120).join("") || "file"
}
