import type { MedusaResponse } from "@medusajs/framework/http"
import type { AdminRequest } from "../../../../access/acting"
import type { ReviewDetail } from "../../../../../contracts/curation"
import { readReview } from "../../../../../readers/curation"

export async function GET(req: AdminRequest, res: MedusaResponse<{ review: ReviewDetail }>) {
  const curator = req.curator
  res.json({ review: await readReview(req.scope, req.params.id ?? "", curator?.id ?? null) })
}
