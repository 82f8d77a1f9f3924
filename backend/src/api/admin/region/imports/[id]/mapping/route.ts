import type { MedusaResponse } from "@medusajs/framework/http"
import type { ImportView, MapColumns } from "../../../../../../contracts/listing-import"
import type { AdminRequest } from "../../../../../access/acting"
import { answerImportMove } from "../../../../../answer-import-move"
import { registerOwner } from "../../owner"

export async function POST(
  req: AdminRequest<MapColumns>,
  res: MedusaResponse<{ import: ImportView }>,
) {
  await answerImportMove(req, res, {
    owner: registerOwner(req),
    answer: { move: "map", ...req.validatedBody },
  })
}
