import type { MedusaRequest } from "@medusajs/framework/http"
import type { IAuthModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { clientOf } from "../client/client-of"
import { openSessionToken } from "./sign-token"

/** Signs in an actor that has just come into being: a token of the same shape as sign-in gives. */
export async function issueToken(
  req: MedusaRequest,
  actor_type: "customer" | "producer",
  auth_identity_id: string,
): Promise<string> {
  const auth = req.scope.resolve<IAuthModuleService>(Modules.AUTH)
  const identity = await auth.retrieveAuthIdentity(auth_identity_id)
  const id = identity.app_metadata?.[`${actor_type}_id`]
  const claims = {
    actor_id: typeof id === "string" ? id : "",
    actor_type,
    auth_identity_id,
    auth_provider: "emailpass",
    app_metadata: { [`${actor_type}_id`]: id },
    user_metadata: {},
  }
  return openSessionToken(req.scope, claims, clientOf(req))
}
