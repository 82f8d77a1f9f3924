import type { MedusaResponse } from "@medusajs/framework/http"
import type { ImportView, RunImport } from "../../../../../../contracts/listing-import"
import type { AdminRequest } from "../../../../../access/acting"
import { answerImportMove } from "../../../../../answer-import-move"
import { registerOwner } from "../../owner"

export async function POST(
  req: AdminRequest<RunImport>,
  res: MedusaResponse<{ import: ImportView }>,
) {
  await answerImportMove(req, res, {
    owner: registerOwner(req),
    answer: { move: "run", ...req.validatedBody },
  })
}
