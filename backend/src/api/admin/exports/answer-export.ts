import type { MedusaResponse } from "@medusajs/framework/http"
import {
  type NoteExportInput,
  noteExportWorkflow,
} from "../../../workflows/sheet-export/note-export"
import type { AdminRequest } from "../../access/acting"
import { sendSheet, type SentSheet } from "../../send-sheet"

type Export = Pick<NoteExportInput, "subject" | "rows"> &
  SentSheet & { filters: { status?: string; province?: string } }

/** Writes down who takes a list out, and then lets it go: no list leaves unwritten. */
export async function answerExport(
  req: AdminRequest,
  res: MedusaResponse,
  { subject, rows, filters, ...sheet }: Export,
): Promise<void> {
  const { status, province } = filters
  const user_id = req.user.id
  await noteExportWorkflow(req.scope).run({
    input: {
      ...{ subject, kind: sheet.kind, rows, user_id },
      ...{ status: status ?? null, province: province ?? null },
    },
  })
  await sendSheet(req.scope, sheet, res)
}
