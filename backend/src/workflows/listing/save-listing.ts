import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { ListingContent } from "@serumpun/domain/listing-content"
import { checkListingDraft } from "@serumpun/domain/listing-rules"
import { throwProblems } from "../problems"
import { applyChanges } from "./content"
import { readEditable } from "./steps/read-editable"
import { writeDraftWorkflow } from "./write-draft"
import { freeLockStep, holdLockStep } from "../hold-lock"

export type SaveListingInput = {
  producer_id: string
  listing_id: string
  changes: Partial<ListingContent>
}

const prepareDraftStep = createStep(
  "prepare-draft",
  async ({ listing_id, producer_id, changes }: SaveListingInput, { container }) => {
    const newest = await readEditable(container, { listing_id, producer_id })
    const content = applyChanges(newest.snapshot, changes)
    throwProblems(checkListingDraft(content))
    return new StepResponse({ newest, content })
  },
)

/**
 * A producer saves what they have so far; much may still be empty, nothing may be malformed. What is
 * public stays as it was approved until curators approve the new revision.
 */
export const saveListingWorkflow = createWorkflow(
  "save-listing",
  function (input: SaveListingInput) {
    const key = transform({ input }, ({ input }) => `listing:${input.listing_id}`)
    const lock = holdLockStep({ key })
    const draft = prepareDraftStep(input)
    writeDraftWorkflow.runAsStep({ input: draft })
    freeLockStep(lock)
    return new WorkflowResponse({ id: input.listing_id })
  },
)
