import type { MedusaResponse } from "@medusajs/framework/http"
import type { AdminRequest } from "../../../../../access/acting"
import { readEvidenceRow } from "../../../../../../readers/evidence"
import { sendPrivateFile } from "../../../../../send-private-file"

export async function GET(req: AdminRequest, res: MedusaResponse) {
  const row = await readEvidenceRow(req.scope, { id: req.params.id ?? "" })
  await sendPrivateFile(req.scope, row, res)
}
