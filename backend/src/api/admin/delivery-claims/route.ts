import type { MedusaResponse } from "@medusajs/framework/http"
import type { ClaimStatus } from "@serumpun/domain/statuses"
import { ClaimsQuery, type ReportedClaim } from "../../../contracts/claim"
import type { Paged } from "../../../contracts/paging"
import { listReportedClaims } from "../../../readers/claim"
import type { AdminRequest } from "../../access/acting"
import { parseQuery } from "../../parse-query"

type Answer = Paged & { claims: ReportedClaim[] }

const unsettled: ClaimStatus[] = ["open", "proposed", "escalated"]

export async function GET(req: AdminRequest, res: MedusaResponse<Answer>) {
  const { only, ...page } = parseQuery(ClaimsQuery, req.query)
  const status = only === "escalated" ? (["escalated"] as ClaimStatus[]) : unsettled
  const found = await listReportedClaims(req.scope, only ? { status } : {}, page)
  res.json({ ...found, ...page })
}
