import type { AppealListing } from "../../../../../contracts/producer"
import { submitListingWorkflow } from "../../../../../workflows/listing/submit-listing"
import { listingAct } from "../../listing-act"

export const POST = listingAct<AppealListing>(({ scope, validatedBody: appeal }, own) =>
  submitListingWorkflow(scope).run({ input: { ...own, appeal } }),
)
