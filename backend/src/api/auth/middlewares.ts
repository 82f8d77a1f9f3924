import {
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { Credentials, PasswordReset } from "../../contracts/auth"
import { checkNewPassword } from "../../passwords/check-new-password"
import { ProblemsError } from "../../workflows/problems"
import { byAddress, byClient, limit } from "../limits/limit"
import { limitSignIn } from "../limits/limit-sign-in"
import { postBody } from "../read-body"

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

/** Medusa's routes read the body as it came; here they get it as the schema cleaned it. */
function useValidated(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  req.body = req.validatedBody
  next()
}

/** Medusa's own routes for a password, held to our schemas: an address is written in one way only. */
const authBody = (matcher: string, schema: Parameters<typeof postBody>[1]) =>
  postBody(matcher, schema, { sizeLimit: "20kb", after: [useValidated] })
/** Medusa answers a refused password with 401, as if somebody had failed to sign in. */
function onlyGoodPasswords(
  req: MedusaRequest<{ email?: unknown; password?: unknown }>,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const { email, password } = req.body ?? {}
  const problems = checkNewPassword("password", typeof password === "string" ? password : "", {
    email: typeof email === "string" ? email : "",
    names: [],
  })
  next(problems.length > 0 ? new ProblemsError(problems) : undefined)
}

/**
 * Medusa signs in by GET as well, for providers that send people back from another site. With a
 * body of its own such a GET would try passwords past every limit; no provider of ours needs it.
 */
function noRedirects(_req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  next(new MedusaError(MedusaError.Types.NOT_FOUND, "There is nothing at this address"))
}

export const authMiddlewares: MiddlewareRoute[] = [
  { matcher: "/auth/:actor_type/:auth_provider", methods: ["GET"], middlewares: [noRedirects] },
  {
    matcher: "/auth/:actor_type/:auth_provider/callback",
    methods: ["GET", "POST"],
    middlewares: [noRedirects],
  },
  authBody("/auth/:actor_type/:auth_provider", Credentials),
  authBody("/auth/:actor_type/:auth_provider/register", Credentials),
  authBody("/auth/:actor_type/:auth_provider/reset-password", PasswordReset),
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
      onlyGoodPasswords,
    ],
  },
  {
    matcher: "/auth/:actor_type/:auth_provider/reset-password",
    methods: ["POST"],
    middlewares: [
      limit({ name: "reset.client", by: byClient }, { name: "reset.address", by: byAddress }),
    ],
  },
]
