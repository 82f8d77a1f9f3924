import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../access/acting"
import type { ImportView } from "../../../../contracts/listing-import"
import { readImportView } from "../../../../readers/listing-import"

export async function GET(req: ProducerRequest, res: MedusaResponse<{ import: ImportView }>) {
  res.json({ import: await readImportView(req.scope, req.params.id ?? "", req.producer.id) })
}
