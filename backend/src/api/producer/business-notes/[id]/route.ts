import type { MedusaResponse } from "@medusajs/framework/http"
import type { AnswerNote, BusinessNoteView } from "../../../../contracts/business-note"
import { readBusinessNotes } from "../../../../readers/business-notes"
import { answerNoteWorkflow } from "../../../../workflows/producer/answer-note"
import type { ProducerRequest } from "../../../access/acting"

export async function POST(
  req: ProducerRequest<AnswerNote>,
  res: MedusaResponse<{ notes: BusinessNoteView[] }>,
) {
  const { id: producer_id } = req.producer
  await answerNoteWorkflow(req.scope).run({
    input: { ...req.validatedBody, producer_id, note_id: req.params.id ?? "" },
  })
  res.json({ notes: (await readBusinessNotes(req.scope, [producer_id])).get(producer_id) ?? [] })
}
