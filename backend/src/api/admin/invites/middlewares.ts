import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { checkEmail, normalizeEmail } from "@serumpun/domain/email"
import { throwProblems } from "../../../workflows/problems"

/**
 * An invited address is held to the rules of every other one, and written in the same way, so that
 * the person it belongs to can sign in with it. What else Medusa's body has is Medusa's to check.
 */
function checkInvitedAddress(
  req: MedusaRequest<{ email?: unknown }>,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const email = req.body?.email
  if (typeof email === "string") {
    throwProblems(checkEmail("email", email))
    req.body.email = normalizeEmail(email)
  }
  next()
}

export const inviteMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/invites", methods: ["POST"], middlewares: [checkInvitedAddress] },
  { matcher: "/admin/invites/accept", methods: ["POST"], middlewares: [checkInvitedAddress] },
]
