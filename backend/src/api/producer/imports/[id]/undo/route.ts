import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../../access/acting"
import type { ImportView } from "../../../../../contracts/listing-import"
import { readImportView } from "../../../../../readers/listing-import"
import { moveImportWorkflow } from "../../../../../workflows/listing-import/move-on"

export async function POST(req: ProducerRequest, res: MedusaResponse<{ import: ImportView }>) {
  const { id: producer_id } = req.producer
  const import_id = req.params.id ?? ""
  await moveImportWorkflow(req.scope).run({
    input: { producer_id, import_id, answer: { move: "undo" } },
  })
  res.json({ import: await readImportView(req.scope, import_id, producer_id) })
}
