import { discardEditWorkflow } from "../../../../../workflows/listing-acts/discard-edit"
import { listingAct } from "../../listing-act"

export const POST = listingAct(({ scope }, own) => discardEditWorkflow(scope).run({ input: own }))
