import type { MedusaResponse } from "@medusajs/framework/http"
import type { ImportView, MapColumns } from "../../../../../contracts/listing-import"
import type { ProducerRequest } from "../../../../access/acting"
import { answerImportMove } from "../../../../answer-import-move"

export async function POST(
  req: ProducerRequest<MapColumns>,
  res: MedusaResponse<{ import: ImportView }>,
) {
  await answerImportMove(req, res, {
    owner: req.producer.id,
    answer: { move: "map", ...req.validatedBody },
  })
}
