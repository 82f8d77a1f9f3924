import type { MiddlewareRoute } from "@medusajs/framework/http"
import { byAccount, limit } from "../../limits/limit"

// Who may do what stands in api/access/doors.ts.
export const translationFileMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/translation-files/*",
    methods: ["POST"],
    middlewares: [limit({ name: "translation_file.account", by: byAccount })],
  },
]
