import type { MedusaResponse } from "@medusajs/framework/http"
import { type CandidatesAnswer, CandidatesQuery } from "../../../../../../contracts/programme"
import { listCandidates } from "../../../../../../readers/region/candidates"
import { readProgramme } from "../../../../../../readers/region/programmes"
import { readTerritory } from "../../../../../../readers/territory"
import type { AdminRequest } from "../../../../../access/acting"
import { parseQuery } from "../../../../../parse-query"

export async function GET(req: AdminRequest, res: MedusaResponse<CandidatesAnswer>) {
  const { limit, offset, ...filters } = parseQuery(CandidatesQuery, req.query)
  const territory = readTerritory(req)
  const programme = await readProgramme(req.scope, territory, req.params.id ?? "")
  const asked = { filters, limit, offset }
  res.json({ ...(await listCandidates(req.scope, territory, programme, asked)), limit, offset })
}
