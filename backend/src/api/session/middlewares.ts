import type { MiddlewareRoute } from "@medusajs/framework/http"
import { bindTokens } from "./bind-tokens"
import { onlyLiveSessions } from "./only-live-sessions"

// Without methods and at the root, these run before whatever any route brings along.
export const sessionMiddlewares: MiddlewareRoute[] = [
  { matcher: "/", middlewares: [onlyLiveSessions] },
  { matcher: "/auth", middlewares: [bindTokens] },
]
