import type { ProducerRequest } from "../../../../access/acting"
import { readLightChanges } from "../../../../../readers/light-changes"
import {
  type AmendListingInput,
  amendListingWorkflow,
} from "../../../../../workflows/listing/amend-listing"
import { submitListingWorkflow } from "../../../../../workflows/listing/submit-listing"
import { listingAct } from "../../listing-act"

export const POST = listingAct(async (req, own) => {
  const isShown = (await readLightChanges(req.scope, own)) !== null && (await amend(req, own))
  const { member_id } = req.producer
  if (!isShown) await submitListingWorkflow(req.scope).run({ input: { ...own, member_id } })
})

/** @returns false when the draft has become one for curators since it was looked at */
async function amend(req: ProducerRequest, input: AmendListingInput): Promise<boolean> {
  try {
    await amendListingWorkflow(req.scope).run({ input })
    return true
  } catch (error) {
    if ((await readLightChanges(req.scope, input)) !== null) throw error
    return false
  }
}
