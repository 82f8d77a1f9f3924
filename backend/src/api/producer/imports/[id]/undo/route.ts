import type { MedusaResponse } from "@medusajs/framework/http"
import type { ImportView } from "../../../../../contracts/listing-import"
import type { ProducerRequest } from "../../../../access/acting"
import { answerImportMove } from "../../../../answer-import-move"

export async function POST(req: ProducerRequest, res: MedusaResponse<{ import: ImportView }>) {
  await answerImportMove(req, res, {
    owner: req.producer.id,
    answer: { move: "undo" },
  })
}
