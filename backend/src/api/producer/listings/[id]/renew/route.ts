import { submitListingWorkflow } from "../../../../../workflows/listing/submit-listing"
import { listingAct } from "../../listing-act"

export const POST = listingAct(({ scope }, own) =>
  submitListingWorkflow(scope).run({ input: { ...own, is_renewal: true } }),
)
