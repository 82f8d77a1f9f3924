import { pauseListingWorkflow } from "../../../../../workflows/listing-acts/pause"
import { listingAct } from "../../listing-act"

export const POST = listingAct(({ scope }, own) =>
  pauseListingWorkflow(scope).run({ input: { ...own, pause: null } }),
)
