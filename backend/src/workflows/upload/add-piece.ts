import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { UploadPieceInput } from "../../contracts/upload"
import { UPLOAD_MODULE } from "../../modules/upload"
import type UploadModuleService from "../../modules/upload/service"

export type AddPieceInput = UploadPieceInput & { id: string; owner_id: string }

/** Nothing to undo: it is the only step, and one transaction. */
const addPieceStep = createStep("add-upload-piece", async (input: AddPieceInput, { container }) => {
  const received = await container.resolve<UploadModuleService>(UPLOAD_MODULE).append(input)
  if (received === null)
    throw new MedusaError(MedusaError.Types.CONFLICT, "The file ends at another byte so far")
  return new StepResponse(received)
})

/** @throws CONFLICT when the file does not end at `start` so far, or would become longer than was said */
export const addPieceWorkflow = createWorkflow("add-upload-piece", function (input: AddPieceInput) {
  return new WorkflowResponse(addPieceStep(input))
})
