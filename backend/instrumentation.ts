import { logger } from "@medusajs/framework/logger"
import { followReferences } from "@serumpun/domain/reference-log"
import { readEnv } from "./src/env"
import { installGate } from "./src/gate/install-gate"
import { boundRouteCaches } from "./src/gate/route-cache"

/**
 * Medusa calls this in `start` and `develop` before it makes its HTTP application: the only moment
 * at which something of ours can stand in front of its middlewares, static files and Admin.
 * Requests get their ids and lines here as well: Medusa's own line for each request, which holds
 * addresses and whole query strings, is left out with its level.
 */
export function register(): void {
  const { LOG_LEVEL, MEILISEARCH_HOST, STOREFRONT_SECRET } = process.env
  logger.setLogLevel(LOG_LEVEL || "info")
  followReferences({
    secret: STOREFRONT_SECRET ?? "",
    passOnTo: MEILISEARCH_HOST ? [new URL(MEILISEARCH_HOST).origin] : [],
    quietPaths: /^\/(health\b|store\/catalogue-state\b)/,
  })
  boundRouteCaches()
  installGate(readEnv(process.env))
}
