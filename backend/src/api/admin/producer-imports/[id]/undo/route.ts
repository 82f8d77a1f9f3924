import type { MedusaResponse } from "@medusajs/framework/http"
import type { ImportView } from "../../../../../contracts/listing-import"
import { readImportView } from "../../../../../readers/listing-import"
import { OPERATORS } from "../../../../../workflows/listing-import/import-store"
import { moveImportWorkflow } from "../../../../../workflows/listing-import/move-on"
import type { AdminRequest } from "../../../../access/acting"

export async function POST(req: AdminRequest, res: MedusaResponse<{ import: ImportView }>) {
  const import_id = req.params.id ?? ""
  await moveImportWorkflow(req.scope).run({
    input: { producer_id: OPERATORS, import_id, answer: { move: "undo" } },
  })
  res.json({ import: await readImportView(req.scope, import_id, OPERATORS) })
}
