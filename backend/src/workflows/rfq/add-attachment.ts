import { generateEntityId } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"
import { throwProblems } from "../problems"
import { checkScan, storeScan } from "../store-scan"

export type AddAttachmentInput = {
  owner_id: string
  file_name: string
  /** Base64: the workflow engine copies its input, which would turn a Buffer into a plain object. */
  content_base64: string
}

const addAttachmentStep = createStep(
  "add-attachment",
  async (input: AddAttachmentInput, { container }) => {
    throwProblems(await checkScan(input.file_name, Buffer.from(input.content_base64, "base64")))
    // The file is named after its row: of one owner, two may arrive in the same moment.
    const row_id = generateEntityId(undefined, "rfqa")
    const stored = await storeScan(container, { ...input, owner_id: row_id })
    const created = await container
      .resolve<QuoteModuleService>(QUOTE_MODULE)
      .createRfqAttachments({ id: row_id, owner_id: input.owner_id, ...stored })
    const { id, file_name } = created
    return new StepResponse({ id, file_name })
  },
)

/**
 * A picture or PDF that a buyer or producer has chosen for what they are writing. It belongs to nothing
 * until that is sent; what never is, is removed with the files that no row names.
 */
export const addAttachmentWorkflow = createWorkflow(
  "add-attachment",
  function (input: AddAttachmentInput) {
    return new WorkflowResponse(addAttachmentStep(input))
  },
)
