import type { MedusaResponse } from "@medusajs/framework/http"
import { PageQuery } from "../../../../contracts/paging"
import type { CreateProgramme, ProgrammesAnswer } from "../../../../contracts/programme"
import { listProgrammes } from "../../../../readers/region/programmes"
import { readTerritory } from "../../../../readers/territory"
import { createProgrammeWorkflow } from "../../../../workflows/programme/create-programme"
import type { AdminRequest } from "../../../access/acting"
import { parseQuery } from "../../../parse-query"

export async function GET(req: AdminRequest, res: MedusaResponse<ProgrammesAnswer>) {
  const page = parseQuery(PageQuery, req.query)
  res.json({ ...(await listProgrammes(req.scope, readTerritory(req), page)), ...page })
}

export async function POST(
  req: AdminRequest<CreateProgramme>,
  res: MedusaResponse<{ programme: { id: string } }>,
) {
  const { result } = await createProgrammeWorkflow(req.scope).run({
    input: { ...req.validatedBody, territory: readTerritory(req) },
  })
  res.status(201).json({ programme: result })
}
