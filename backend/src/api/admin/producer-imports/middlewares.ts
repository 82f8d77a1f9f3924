import type { MiddlewareRoute } from "@medusajs/framework/http"
import { MapColumns, RunImport } from "../../../contracts/listing-import"
import { byAccount, limit } from "../../limits/limit"
import { postBody } from "../../read-body"

// Who may do what stands in api/access/doors.ts.
export const producerImportMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/producer-imports",
    methods: ["POST"],
    middlewares: [limit({ name: "upload.account", by: byAccount })],
  },
  postBody("/admin/producer-imports/:id/mapping", MapColumns),
  postBody("/admin/producer-imports/:id/run", RunImport),
]
