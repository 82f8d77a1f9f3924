import type { AppealListing } from "../../../../../contracts/producer"
import { submitListingWorkflow } from "../../../../../workflows/listing/submit-listing"
import { listingAct } from "../../listing-act"

export const POST = listingAct<AppealListing>(
  ({ scope, producer: { member_id }, validatedBody: appeal }, own) =>
    submitListingWorkflow(scope).run({ input: { ...own, member_id, appeal } }),
)
