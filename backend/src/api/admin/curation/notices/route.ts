import type { MedusaResponse } from "@medusajs/framework/http"
import type { CuratorRequest } from "../../../access/acting"
import type { NoticeList } from "../../../../contracts/notice"
import { type Paged, PageQuery } from "../../../../contracts/paging"
import { listOwnNotices } from "../../../../readers/own-notices"
import { parseQuery } from "../../../parse-query"
import { readLocale } from "../../../read-locale"

export async function GET(req: CuratorRequest, res: MedusaResponse<NoticeList & Paged>) {
  const page = parseQuery(PageQuery, req.query)
  const owner = { side: "curator", id: req.curator.id } as const
  res.json(await listOwnNotices(req.scope, owner, readLocale(req), page))
}
