import type { MedusaResponse } from "@medusajs/framework/http"
import { readTransferRow } from "../../../../../readers/transfer"
import type { AdminRequest } from "../../../../access/acting"
import { sendPrivateFile } from "../../../../send-private-file"

export async function GET(req: AdminRequest, res: MedusaResponse) {
  const row = await readTransferRow(req.scope, req.params.id ?? "")
  const { proof_file_id: file_id, proof_file_name: file_name } = row
  await sendPrivateFile(req.scope, { file_id, file_name }, res)
}
