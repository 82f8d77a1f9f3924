import {
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { byAddress, byClient, limit } from "../limits/limit"
import { limitSignIn } from "../limits/limit-sign-in"

/** Medusa registers any address for any kind of account; ours come from sign-up and from invitations. */
async function onlyInvitedUsers(
  req: MedusaRequest<{ email?: unknown }>,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const email = req.body?.email
  if (req.params.actor_type === "user" && typeof email === "string") {
    const invites = await req.scope.resolve(Modules.USER).listInvites({ email })
    if (invites.some(({ accepted }) => !accepted)) return next()
  }
  next(new MedusaError(MedusaError.Types.FORBIDDEN, "Accounts are opened by sign-up or invitation"))
}

export const authMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/auth/:actor_type/:auth_provider",
    methods: ["POST"],
    middlewares: [limitSignIn],
  },
  {
    matcher: "/auth/:actor_type/:auth_provider/register",
    methods: ["POST"],
    middlewares: [
      limit({ name: "sign_up.client", by: byClient }, { name: "sign_up.address", by: byAddress }),
      onlyInvitedUsers,
    ],
  },
]
