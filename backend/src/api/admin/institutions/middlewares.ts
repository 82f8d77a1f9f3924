import type { MiddlewareRoute } from "@medusajs/framework/http"
import { AppointAgent, SaveInstitution } from "../../../contracts/institution"
import { postBody } from "../../read-body"

// Who may do what stands in api/access/doors.ts.
export const institutionMiddlewares: MiddlewareRoute[] = [
  postBody("/admin/institutions", SaveInstitution),
  postBody("/admin/institution-users", AppointAgent),
]
