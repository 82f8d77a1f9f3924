import type { MedusaResponse } from "@medusajs/framework/http"
import { PageQuery } from "../../../../contracts/paging"
import type { MergeBusinesses, MergesAnswer } from "../../../../contracts/register-merge"
import { listMerges } from "../../../../readers/region/merges"
import { readTerritory } from "../../../../readers/territory"
import { mergeEntriesWorkflow } from "../../../../workflows/register/merge-entries"
import type { AdminRequest } from "../../../access/acting"
import { parseQuery } from "../../../parse-query"

export async function GET(req: AdminRequest, res: MedusaResponse<MergesAnswer>) {
  const query = parseQuery(PageQuery, req.query)
  res.json({ ...(await listMerges(req.scope, readTerritory(req), query)), ...query })
}

export async function POST(
  req: AdminRequest<MergeBusinesses>,
  res: MedusaResponse<{ merge: { id: string } }>,
) {
  const { result } = await mergeEntriesWorkflow(req.scope).run({
    input: { ...req.validatedBody, territory: readTerritory(req), user_id: req.user.id },
  })
  res.json({ merge: result })
}
