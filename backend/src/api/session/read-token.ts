import { getAuthContextFromJwtToken, type MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { TokenClaims } from "./sign-token"

export type ReadToken = TokenClaims & { jti?: string }

/** The claims of a token that we signed and that has not run out; null for any other. */
export function readToken(req: MedusaRequest, authorization: string | undefined): ReadToken | null {
  const { http } = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
  return getAuthContextFromJwtToken(
    authorization,
    http.jwtSecret ?? "",
    ["bearer"],
    ["*"],
    http.jwtPublicKey,
    http.jwtVerifyOptions ?? http.jwtOptions,
  ) as ReadToken | null
}
