import { closeReview } from "../../../close-review"

export const POST = closeReview("rejected")
