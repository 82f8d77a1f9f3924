import type { MiddlewareRoute } from "@medusajs/framework/http"
import { HideRating } from "../../../contracts/rating"
import { postBody } from "../../read-body"

// Who may do what stands in api/access/doors.ts.
export const ratingMiddlewares: MiddlewareRoute[] = [
  postBody("/admin/ratings/:id/hide", HideRating),
]
