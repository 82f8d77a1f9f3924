import type { MedusaResponse } from "@medusajs/framework/http"
import type { AdminRequest } from "../../../access/acting"
import type { ReviewQueue } from "@serumpun/domain/review-queues"
import { ReviewQuery, type ReviewRow } from "../../../../contracts/curation"
import type { Paged } from "../../../../contracts/paging"
import { listReviewQueue } from "../../../../readers/review-queue"
import { parseQuery } from "../../../parse-query"

export async function GET(
  req: AdminRequest,
  res: MedusaResponse<Paged & { reviews: ReviewRow[]; queues: Record<ReviewQueue, number> }>,
) {
  const { limit, offset, ...filters } = parseQuery(ReviewQuery, req.query)
  const page = { limit, offset }
  const found = await listReviewQueue(req.scope, filters, req.curator?.id ?? null, page)
  res.json({ ...found, ...page })
}
