import type { MedusaResponse } from "@medusajs/framework/http"
import type { GrantsAnswer, NoteGrant } from "../../../../../../contracts/grant"
import { PageQuery } from "../../../../../../contracts/paging"
import { listGrants } from "../../../../../../readers/capital/grants"
import { readTerritory } from "../../../../../../readers/territory"
import { noteGrantWorkflow } from "../../../../../../workflows/capital/note-grant"
import type { AdminRequest } from "../../../../../access/acting"
import { parseQuery } from "../../../../../parse-query"

export async function GET(req: AdminRequest, res: MedusaResponse<GrantsAnswer>) {
  const page = parseQuery(PageQuery, req.query)
  res.json(await listGrants(req.scope, readTerritory(req), String(req.params["id"]), page))
}

export async function POST(req: AdminRequest<NoteGrant>, res: MedusaResponse<{ noted: boolean }>) {
  const { result } = await noteGrantWorkflow(req.scope).run({
    input: {
      ...{ ...req.validatedBody, business_id: String(req.params["id"]) },
      ...{ territory: readTerritory(req), user_id: req.user.id },
    },
  })
  res.json(result)
}
