import type { MedusaResponse } from "@medusajs/framework/http"
import type { Paged } from "../../../contracts/paging"
import { RatingsQuery, type ReportedRating } from "../../../contracts/rating"
import { listReportedRatings } from "../../../readers/rating"
import type { AdminRequest } from "../../access/acting"
import { parseQuery } from "../../parse-query"

type Answer = Paged & { ratings: ReportedRating[] }

export async function GET(req: AdminRequest, res: MedusaResponse<Answer>) {
  const page = parseQuery(RatingsQuery, req.query)
  res.json({ ...(await listReportedRatings(req.scope, page)), ...page })
}
