import { takeBackListingWorkflow } from "../../../../../workflows/listing-acts/take-back"
import { listingAct } from "../../listing-act"

export const POST = listingAct(({ scope }, own) =>
  takeBackListingWorkflow(scope).run({ input: own }),
)
