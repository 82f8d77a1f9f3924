import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { ExportSubject } from "@serumpun/domain/sheet/exports"
import type { SheetKind } from "../../contracts/sheet"
import { IMPORT_JOB_MODULE } from "../../modules/import-job"
import type ImportJobModuleService from "../../modules/import-job/service"
import { readActorName } from "../actor"

export type NoteExportInput = {
  subject: ExportSubject
  kind: SheetKind
  status: string | null
  province: string | null
  rows: number
  user_id: string
}

const noteExportStep = createStep(
  "note-sheet-export",
  async (input: NoteExportInput, { container }) => {
    const actor_name = await readActorName(container, { user_id: input.user_id })
    const { id } = await container
      .resolve<ImportJobModuleService>(IMPORT_JOB_MODULE)
      .createSheetExports({ ...input, actor_name })
    return new StepResponse({ id })
  },
)

/** Written before the first row leaves, and never taken back: the file may have been kept anyhow. */
export const noteExportWorkflow = createWorkflow(
  "note-sheet-export",
  function (input: NoteExportInput) {
    return new WorkflowResponse(noteExportStep(input))
  },
)
