import type { MedusaResponse } from "@medusajs/framework/http"
import type { ImportView, RunImport } from "../../../../../contracts/listing-import"
import { OPERATORS } from "../../../../../workflows/listing-import/import-store"
import type { AdminRequest } from "../../../../access/acting"
import { answerImportMove } from "../../../../answer-import-move"

export async function POST(
  req: AdminRequest<RunImport>,
  res: MedusaResponse<{ import: ImportView }>,
) {
  await answerImportMove(req, res, {
    owner: OPERATORS,
    answer: { move: "run", ...req.validatedBody },
  })
}
