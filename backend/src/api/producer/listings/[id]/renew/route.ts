import { submitListingWorkflow } from "../../../../../workflows/listing/submit-listing"
import { listingAct } from "../../listing-act"

export const POST = listingAct(({ scope, producer: { member_id } }, own) =>
  submitListingWorkflow(scope).run({ input: { ...own, member_id, is_renewal: true } }),
)
