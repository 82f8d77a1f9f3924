import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { type NoticeSummary, NoticesQuery } from "../../../contracts/notice"
import type { Paged } from "../../../contracts/paging"
import { listNotices } from "../../../readers/notice"
import { parseQuery } from "../../parse-query"

type Answer = Paged & { notices: NoticeSummary[] }

export async function GET(req: MedusaRequest, res: MedusaResponse<Answer>) {
  const { status, ...page } = parseQuery(NoticesQuery, req.query)
  const found = await listNotices(req.scope, status ? { status } : {}, page)
  res.json({ ...found, ...page })
}
