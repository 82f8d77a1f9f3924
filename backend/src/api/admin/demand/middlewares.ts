import type { MiddlewareRoute } from "@medusajs/framework/http"
import { EndDemandTask, MakeDemandTask, ShowDemandTask } from "../../../contracts/demand"
import { postBody } from "../../read-body"

// Who may do what stands in api/access/doors.ts.
export const demandMiddlewares: MiddlewareRoute[] = [
  postBody("/admin/demand/tasks", MakeDemandTask),
  postBody("/admin/demand/tasks/:id/end", EndDemandTask),
  postBody("/admin/demand/tasks/:id/show", ShowDemandTask),
]
