import type { MedusaResponse } from "@medusajs/framework/http"
import { type ImportRowView, RowsQuery } from "../../../../../../contracts/listing-import"
import type { Paged } from "../../../../../../contracts/paging"
import { listImportRows } from "../../../../../../readers/listing-import"
import type { AdminRequest } from "../../../../../access/acting"
import { parseQuery } from "../../../../../parse-query"
import { registerOwner } from "../../owner"

export async function GET(
  req: AdminRequest,
  res: MedusaResponse<Paged & { rows: ImportRowView[] }>,
) {
  const { limit, offset, ...narrowed } = parseQuery(RowsQuery, req.query)
  const asked = { ...narrowed, limit, offset }
  const found = await listImportRows(req.scope, req.params.id ?? "", registerOwner(req), asked)
  res.json({ ...found, limit, offset })
}
