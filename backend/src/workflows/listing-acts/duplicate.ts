import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { standing } from "../../readers/review"
import { createListingWorkflow } from "../listing/create-listing"
import { type OwnListing, readForAct } from "./own-revisions"

const readCopyStep = createStep("read-copy", async (own: OwnListing, { container }) => {
  const [newest] = standing(await readForAct(container, own, "duplicate"))
  if (!newest) throw new Error("A listing has a revision")
  const { certificate_ids: _chosen, images, ...content } = newest.snapshot
  return new StepResponse({ content, images, text_marks: newest.text_marks })
})

/**
 * A new draft with the texts, terms, packing and pictures of a listing, for a variety or another size. Its
 * certificates are chosen again, since each covers goods by name. Pictures are shared: a file stays as
 * long as any revision names it.
 */
export const duplicateListingWorkflow = createWorkflow(
  "duplicate-listing",
  function (own: OwnListing & { member_id: string }) {
    const copy = readCopyStep(own)
    const created = createListingWorkflow.runAsStep({
      input: transform({ own, copy }, ({ own, copy: { content, images, text_marks } }) => ({
        producer_id: own.producer_id,
        member_id: own.member_id,
        content: { ...content, certificate_ids: [] },
        images,
        text_marks,
      })),
    })
    return new WorkflowResponse(created)
  },
)
