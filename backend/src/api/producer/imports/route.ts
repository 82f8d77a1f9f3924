import type { MedusaResponse } from "@medusajs/framework/http"
import { SHEET_LIMITS } from "@serumpun/domain/sheet/cells"
import type { ProducerRequest } from "../../access/acting"
import type { ImportView } from "../../../contracts/listing-import"
import { type Paged, PageQuery } from "../../../contracts/paging"
import { listImports, readImportView } from "../../../readers/listing-import"
import { readSheetFile } from "../../../sheets/read-sheet"
import { startImport } from "../../../workflows/listing-import/start-import"
import { parseQuery } from "../../parse-query"
import { readLocale } from "../../read-locale"
import { readUpload } from "../../read-upload"

export async function GET(
  req: ProducerRequest,
  res: MedusaResponse<Paged & { imports: ImportView[] }>,
) {
  const page = parseQuery(PageQuery, req.query)
  res.json({ ...(await listImports(req.scope, req.producer.id, page)), ...page })
}

export async function POST(req: ProducerRequest, res: MedusaResponse<{ import: ImportView }>) {
  const { id: producer_id } = req.producer
  const { file } = await readUpload(req, { kinds: [], max_mb: SHEET_LIMITS.mb })
  const sheet = await readSheetFile(file.name, Buffer.from(file.content_base64, "base64"))
  const id = await startImport(req.scope, {
    ...{ producer_id, subject: "listing", file_name: file.name },
    ...{ locale: readLocale(req), sheet },
  })
  res.status(201).json({ import: await readImportView(req.scope, id, producer_id) })
}
