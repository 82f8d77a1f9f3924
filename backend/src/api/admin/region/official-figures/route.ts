import type { MedusaResponse } from "@medusajs/framework/http"
import { SHEET_LIMITS } from "@serumpun/domain/sheet/cells"
import {
  type OfficialAnswer,
  OfficialFiguresQuery,
  type OfficialWritten,
} from "../../../../contracts/official-figure"
import { readOfficial } from "../../../../readers/region/official"
import { readTerritory } from "../../../../readers/territory"
import { readSheetFile } from "../../../../sheets/read-sheet"
import { readOfficialRows } from "../../../../workflows/official-figure/read-official-rows"
import { saveOfficialFiguresWorkflow } from "../../../../workflows/official-figure/save-official-figures"
import type { AdminRequest } from "../../../access/acting"
import { parseQuery } from "../../../parse-query"
import { readUpload } from "../../../read-upload"

export async function GET(req: AdminRequest, res: MedusaResponse<OfficialAnswer>) {
  const query = parseQuery(OfficialFiguresQuery, req.query)
  res.json({ series: await readOfficial(req.scope, readTerritory(req), query) })
}

export async function POST(req: AdminRequest, res: MedusaResponse<OfficialWritten>) {
  const { file } = await readUpload(req, { kinds: [], max_mb: SHEET_LIMITS.mb })
  const sheet = await readSheetFile(file.name, Buffer.from(file.content_base64, "base64"))
  const rows = await readOfficialRows(sheet)
  const { result } = await saveOfficialFiguresWorkflow(req.scope).run({ input: { rows } })
  res.json(result)
}
