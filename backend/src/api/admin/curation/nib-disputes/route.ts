import type { MedusaResponse } from "@medusajs/framework/http"
import { type Paged, PageQuery } from "../../../../contracts/paging"
import { listNibDisputes, type NibDisputeCase } from "../../../../readers/nib-dispute"
import type { AdminRequest } from "../../../access/acting"
import { parseQuery } from "../../../parse-query"

type Answer = Paged & { disputes: NibDisputeCase[] }

export async function GET(req: AdminRequest, res: MedusaResponse<Answer>) {
  const page = parseQuery(PageQuery, req.query)
  res.json({ ...(await listNibDisputes(req.scope, page)), ...page })
}
