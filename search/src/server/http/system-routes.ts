import { notImplemented } from "../errors.js"
import type { JsonObject } from "../json.js"
import { coversIndex } from "./authorize.js"
import type { Route } from "./context.js"
import { indexStats } from "./index-routes.js"

/** The Meilisearch release whose API this server follows. */
const API_VERSION = "1.20.0"

const REFUSED: Record<string, string> = {
  dumps: "Making a dump",
  snapshots: "Making a snapshot",
  chats: "Chat",
  webhooks: "Webhooks",
  network: "A network of servers",
  logs: "Log streaming",
  metrics: "Metrics",
  export: "Exporting to another server",
  "experimental-features": "Experimental features",
  "dynamic-search-rules": "Dynamic search rules",
  "render-template": "Rendering templates",
}

export const systemRoutes: Route = ({ method, path, access }, context) => {
  const [root] = path
  if (root !== undefined && Object.hasOwn(REFUSED, root)) throw notImplemented(REFUSED[root])
  if (method !== "GET" || path.length > 1) return undefined
  if (root === undefined) {
    return { status: 200, body: { status: "Serumpun's embedded search server is running" } }
  }
  if (root === "health") return { status: 200, body: { status: "available" } }
  if (root === "version") {
    return {
      status: 200,
      body: { commitSha: "serumpun-embedded", commitDate: "unknown", pkgVersion: API_VERSION },
    }
  }
  if (root !== "stats") return undefined
  const { total, used } = context.registry.store.sizes()
  const indexes: JsonObject = {}
  let last: string | null = null
  for (const [uid, entry] of context.registry.entries) {
    if (access && !coversIndex(access, uid)) continue
    indexes[uid] = indexStats(context, entry)
    if (last === null || entry.record.updated_at > last) last = entry.record.updated_at
  }
  return {
    status: 200,
    body: { databaseSize: total, usedDatabaseSize: used, lastUpdate: last, indexes },
  }
}
