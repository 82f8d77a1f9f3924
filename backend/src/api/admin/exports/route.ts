import type { MedusaResponse } from "@medusajs/framework/http"
import { type Paged, PageQuery } from "../../../contracts/paging"
import type { SheetExportView } from "../../../contracts/sheet"
import { listSheetExports } from "../../../readers/sheet-exports"
import type { AdminRequest } from "../../access/acting"
import { parseQuery } from "../../parse-query"

export async function GET(
  req: AdminRequest,
  res: MedusaResponse<Paged & { exports: SheetExportView[] }>,
) {
  const page = parseQuery(PageQuery, req.query)
  res.json({ ...(await listSheetExports(req.scope, page)), ...page })
}
