import type { MedusaResponse } from "@medusajs/framework/http"
import type { ImportView } from "../../../../contracts/listing-import"
import { readImportView } from "../../../../readers/listing-import"
import { OPERATORS } from "../../../../workflows/listing-import/import-store"
import type { AdminRequest } from "../../../access/acting"

export async function GET(req: AdminRequest, res: MedusaResponse<{ import: ImportView }>) {
  res.json({ import: await readImportView(req.scope, req.params.id ?? "", OPERATORS) })
}
