import type { MedusaResponse } from "@medusajs/framework/http"
import type { ImportView } from "../../../../../contracts/listing-import"
import { readImportView } from "../../../../../readers/listing-import"
import type { AdminRequest } from "../../../../access/acting"
import { registerOwner } from "../owner"

export async function GET(req: AdminRequest, res: MedusaResponse<{ import: ImportView }>) {
  res.json({ import: await readImportView(req.scope, req.params.id ?? "", registerOwner(req)) })
}
