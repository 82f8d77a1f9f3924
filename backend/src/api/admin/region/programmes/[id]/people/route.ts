import type { MedusaResponse } from "@medusajs/framework/http"
import { type PeopleAnswer, PeopleQuery } from "../../../../../../contracts/programme"
import { listPeople, readProgramme } from "../../../../../../readers/region/programmes"
import { readTerritory } from "../../../../../../readers/territory"
import type { AdminRequest } from "../../../../../access/acting"
import { parseQuery } from "../../../../../parse-query"

export async function GET(req: AdminRequest, res: MedusaResponse<PeopleAnswer>) {
  const query = parseQuery(PeopleQuery, req.query)
  const territory = readTerritory(req)
  const { id } = await readProgramme(req.scope, territory, req.params.id ?? "")
  const found = await listPeople(req.scope, territory, id, query)
  res.json({ ...found, limit: query.limit, offset: query.offset })
}
