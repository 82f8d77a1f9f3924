import type { MiddlewareRoute } from "@medusajs/framework/http"

// The signature holds for the bytes as they came.
export const hookMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/hooks/stripe",
    methods: ["POST"],
    bodyParser: { preserveRawBody: true, sizeLimit: "500kb" },
    middlewares: [],
  },
]
