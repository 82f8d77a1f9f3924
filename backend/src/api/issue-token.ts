import type { IAuthModuleService, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateJwtToken, Modules } from "@medusajs/framework/utils"

/** A bearer token for an actor, of the same shape as Medusa's own sign-in gives. */
export async function issueToken(
  container: MedusaContainer,
  actorType: "customer" | "producer",
  authIdentityId: string,
): Promise<string> {
  const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
  const identity = await auth.retrieveAuthIdentity(authIdentityId)
  const { http } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
  const actorId = identity.app_metadata?.[`${actorType}_id`]
  return generateJwtToken(
    {
      actor_id: typeof actorId === "string" ? actorId : "",
      actor_type: actorType,
      auth_identity_id: authIdentityId,
      auth_provider: "emailpass",
      app_metadata: { [`${actorType}_id`]: actorId },
      user_metadata: {},
    },
    { secret: http.jwtSecret, expiresIn: http.jwtExpiresIn, jwtOptions: http.jwtOptions },
  )
}
