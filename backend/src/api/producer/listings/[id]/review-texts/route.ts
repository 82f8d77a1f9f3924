import type { ReviewTexts } from "../../../../../contracts/producer"
import { reviewTextsWorkflow } from "../../../../../workflows/listing/review-texts"
import { listingAct } from "../../listing-act"

export const POST = listingAct<ReviewTexts>(({ scope, validatedBody }, own) =>
  reviewTextsWorkflow(scope).run({ input: { ...own, ...validatedBody } }),
)
