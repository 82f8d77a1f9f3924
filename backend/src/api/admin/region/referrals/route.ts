import type { MedusaResponse } from "@medusajs/framework/http"
import { paged } from "../../../../contracts/paging"
import { type ReferralsAnswer, ReferralsQuery } from "../../../../contracts/referral"
import { listReferrals } from "../../../../readers/capital/referrals"
import { readTerritory } from "../../../../readers/territory"
import type { AdminRequest } from "../../../access/acting"
import { parseQuery } from "../../../parse-query"

export async function GET(req: AdminRequest, res: MedusaResponse<ReferralsAnswer>) {
  const query = parseQuery(ReferralsQuery, req.query)
  res.json({ ...(await listReferrals(req.scope, readTerritory(req), query)), ...paged(query) })
}
