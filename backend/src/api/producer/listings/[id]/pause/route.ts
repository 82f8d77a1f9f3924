import type { PauseListing } from "../../../../../contracts/listing-input"
import { pauseListingWorkflow } from "../../../../../workflows/listing-acts/pause"
import { listingAct } from "../../listing-act"

export const POST = listingAct<PauseListing>(({ scope, validatedBody: { until } }, own) =>
  pauseListingWorkflow(scope).run({ input: { ...own, pause: { until } } }),
)
