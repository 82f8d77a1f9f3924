import type { MiddlewareRoute } from "@medusajs/framework/http"
import { SoughtBatch } from "../../contracts/demand"
import { postBody } from "../read-body"
import { onlySigned } from "./only-signed"

// The signature of Stripe's holds for the bytes as they came.
export const hookMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/hooks/stripe",
    methods: ["POST"],
    bodyParser: { preserveRawBody: true, sizeLimit: "500kb" },
    middlewares: [],
  },
  postBody("/hooks/sought", SoughtBatch, { sizeLimit: "300kb", before: [onlySigned] }),
]
