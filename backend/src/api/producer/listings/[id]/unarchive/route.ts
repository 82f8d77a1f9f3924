import { archiveListingWorkflow } from "../../../../../workflows/listing-acts/archive"
import { listingAct } from "../../listing-act"

export const POST = listingAct(({ scope }, own) =>
  archiveListingWorkflow(scope).run({ input: { ...own, archived: false } }),
)
