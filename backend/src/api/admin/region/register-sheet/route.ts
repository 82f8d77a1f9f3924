import type { MedusaResponse } from "@medusajs/framework/http"
import { RegisterSheetQuery } from "../../../../contracts/register"
import { countRegister, exportedRegister } from "../../../../readers/region/register-sheet"
import { readTerritory } from "../../../../readers/territory"
import type { AdminRequest } from "../../../access/acting"
import { parseQuery } from "../../../parse-query"
import { readLocale } from "../../../read-locale"
import { answerExport } from "../../exports/answer-export"

export async function GET(req: AdminRequest, res: MedusaResponse) {
  const { kind, ...filters } = parseQuery(RegisterSheetQuery, req.query)
  const territory = readTerritory(req)
  await answerExport(req, res, {
    ...{ subject: "business", name: "register", kind },
    filters: filters.province ? { province: filters.province } : {},
    sheets: [exportedRegister(req.scope, territory, filters, readLocale(req))],
    rows: await countRegister(req.scope, territory, filters),
  })
}
