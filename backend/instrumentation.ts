import { logger } from "@medusajs/framework/logger"
import { followReferences } from "@serumpun/domain/reference-log"

/**
 * Medusa calls this before it starts to listen. Requests get their ids and lines here: Medusa's own
 * line for each request, which holds addresses and whole query strings, is left out with its level.
 */
export function register() {
  const { LOG_LEVEL, MEILISEARCH_HOST, STOREFRONT_SECRET } = process.env
  logger.setLogLevel(LOG_LEVEL || "info")
  followReferences({
    secret: STOREFRONT_SECRET ?? "",
    passOnTo: MEILISEARCH_HOST ? [new URL(MEILISEARCH_HOST).origin] : [],
    quietPaths: /^\/(health\b|store\/catalogue-state\b)/,
  })
}
