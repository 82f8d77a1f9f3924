import type { MedusaResponse } from "@medusajs/framework/http"
import { SHEET_LIMITS } from "@serumpun/domain/sheet/cells"
import type { ImportView } from "../../../../contracts/listing-import"
import { type Paged, PageQuery } from "../../../../contracts/paging"
import { listImports, readImportView } from "../../../../readers/listing-import"
import { readSheetFile } from "../../../../sheets/read-sheet"
import { startImport } from "../../../../workflows/listing-import/start-import"
import type { AdminRequest } from "../../../access/acting"
import { parseQuery } from "../../../parse-query"
import { readLocale } from "../../../read-locale"
import { readUpload } from "../../../read-upload"
import { registerOwner } from "./owner"

export async function GET(
  req: AdminRequest,
  res: MedusaResponse<Paged & { imports: ImportView[] }>,
) {
  const page = parseQuery(PageQuery, req.query)
  res.json({ ...(await listImports(req.scope, registerOwner(req), page)), ...page })
}

export async function POST(req: AdminRequest, res: MedusaResponse<{ import: ImportView }>) {
  const { file } = await readUpload(req, { kinds: [], max_mb: SHEET_LIMITS.mb })
  const sheet = await readSheetFile(file.name, Buffer.from(file.content_base64, "base64"))
  const id = await startImport(req.scope, {
    ...{ producer_id: registerOwner(req), subject: "business", file_name: file.name },
    ...{ locale: readLocale(req), sheet },
  })
  res.status(201).json({ import: await readImportView(req.scope, id, registerOwner(req)) })
}
