import type { MedusaResponse } from "@medusajs/framework/http"
import { type ReportedTransfer, TransfersQuery } from "../../../contracts/order"
import type { Paged } from "../../../contracts/paging"
import { listTransfers } from "../../../readers/transfer"
import type { AdminRequest } from "../../access/acting"
import { parseQuery } from "../../parse-query"

type Answer = Paged & { transfers: ReportedTransfer[] }

export async function GET(req: AdminRequest, res: MedusaResponse<Answer>) {
  const { status, ...page } = parseQuery(TransfersQuery, req.query)
  const found = await listTransfers(req.scope, status ? { status } : {}, page)
  res.json({ ...found, ...page })
}
