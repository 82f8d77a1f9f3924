import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { BeginUpload } from "../../contracts/upload"
import { UPLOAD_MODULE } from "../../modules/upload"
import type UploadModuleService from "../../modules/upload/service"

export type BeginUploadInput = BeginUpload & { owner_id: string }

const beginUploadStep = createStep(
  "begin-upload",
  async (input: BeginUploadInput, { container }) => {
    const uploads = container.resolve<UploadModuleService>(UPLOAD_MODULE)
    const { id, size, received, file_name } = await uploads.createUploads(input)
    await uploads.clear(input.owner_id)
    return new StepResponse({ id, size, received, file_name }, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<UploadModuleService>(UPLOAD_MODULE).deleteUploads(id)
  },
)

/** A file that will come in pieces. The same person's oldest ones make room for it. */
export const beginUploadWorkflow = createWorkflow(
  "begin-upload",
  function (input: BeginUploadInput) {
    return new WorkflowResponse(beginUploadStep(input))
  },
)
