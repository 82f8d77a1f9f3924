import { createStep, createWorkflow, StepResponse } from "@medusajs/framework/workflows-sdk"
import { UPLOAD_MODULE } from "../../modules/upload"
import type UploadModuleService from "../../modules/upload/service"

/** Nothing to undo: it is the only step. */
const dropUploadStep = createStep(
  "drop-upload",
  async (input: { id: string; owner_id: string }, { container }) => {
    await container.resolve<UploadModuleService>(UPLOAD_MODULE).deleteUploads(input)
    return new StepResponse(null)
  },
)

/** The form has it now, or nobody wants it any more. One that is gone already is no mistake. */
export const dropUploadWorkflow = createWorkflow(
  "drop-upload",
  function (input: { id: string; owner_id: string }) {
    dropUploadStep(input)
  },
)
