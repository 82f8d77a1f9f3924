import { deleteProductsWorkflow } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { freeLocksStep, holdLocksStep } from "../hold-lock"
import { prepareUndoStep, writeUndoStep } from "./steps/undo-rows"
import type { PortionInput } from "./write-portion"

/**
 * Takes some rows of an import back: drafts that it made and nobody has touched are removed, changed ones
 * get their content of before. What was edited, handed in or given a picture since then is kept.
 */
export const undoPortionWorkflow = createWorkflow(
  "undo-import-portion",
  function (input: PortionInput) {
    const locks = holdLocksStep(
      transform({ input }, ({ input: { job, listing_ids } }) => ({
        keys: [`import:${job.id}`, ...listing_ids.map((id) => `listing:${id}`)],
      })),
    )
    const undo = prepareUndoStep(input)
    when("made-drafts", { undo }, ({ undo }) => undo.products.length > 0).then(() => {
      deleteProductsWorkflow.runAsStep({
        input: transform({ undo }, ({ undo }) => ({ ids: undo.products })),
      })
    })
    writeUndoStep(undo)
    freeLocksStep(locks)
    return new WorkflowResponse({ undone: undo.products })
  },
)
