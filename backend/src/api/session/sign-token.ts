import type { AuthContext } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateJwtToken } from "@medusajs/framework/utils"
import {
  ACTORLESS_MS,
  sessionLifetimes,
  type SessionActor,
} from "../../workflows/session/lifetimes"
import { openSessionWorkflow } from "../../workflows/session/open-session"
import type { Client } from "../client/client-of"

/** What Medusa puts into a token. */
export type TokenClaims = AuthContext & { actor_type: SessionActor; iat?: number; exp?: number }

/** Opens a session for whom the claims name, and signs a token that is worth something while it lives. */
export async function openSessionToken(
  container: MedusaContainer,
  claims: TokenClaims,
  client: Client,
): Promise<string> {
  const { actor_type, actor_id, auth_identity_id } = claims
  const { result } = await openSessionWorkflow(container).run({
    input: {
      actor_type,
      actor_id,
      auth_identity_id,
      device: client.device,
      client_address: client.address,
    },
  })
  return signToken(container, claims, result.id)
}

/** The token's own end is only the latest possible one: the session's row decides. */
export function signToken(container: MedusaContainer, claims: TokenClaims, jti: string): string {
  const { http } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
  const { iat: _iat, exp: _exp, ...rest } = claims
  const ms = claims.actor_id ? sessionLifetimes[claims.actor_type].longest_ms : ACTORLESS_MS
  const expiresIn = Math.floor(ms / 1000)
  return generateJwtToken(
    { ...rest, jti },
    { secret: http.jwtSecret, expiresIn, jwtOptions: http.jwtOptions },
  )
}
