import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ImportView } from "../contracts/listing-import"
import { readImportView } from "../readers/listing-import"
import { type MoveImportInput, moveImportWorkflow } from "../workflows/listing-import/move-on"

/** Moves the import in the address on, for its owner alone, and answers with where it stands then. */
export async function answerImportMove(
  req: MedusaRequest,
  res: MedusaResponse<{ import: ImportView }>,
  { owner, answer }: { owner: string; answer: MoveImportInput["answer"] },
): Promise<void> {
  const import_id = req.params.id ?? ""
  await moveImportWorkflow(req.scope).run({ input: { producer_id: owner, import_id, answer } })
  res.json({ import: await readImportView(req.scope, import_id, owner) })
}
