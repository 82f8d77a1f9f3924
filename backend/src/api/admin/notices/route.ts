import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { type NoticeSummary, NoticesQuery } from "../../../contracts/notice"
import { listNotices } from "../../../readers/notice"
import { parseQuery } from "../../parse-query"

type Answer = { notices: NoticeSummary[]; count: number; limit: number; offset: number }

export async function GET(req: MedusaRequest, res: MedusaResponse<Answer>) {
  const { status, ...page } = parseQuery(NoticesQuery, req.query)
  const found = await listNotices(req.scope, status ? { status } : {}, page)
  res.json({ ...found, ...page })
}
