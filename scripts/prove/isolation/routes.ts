import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "../../start/settings.ts"

/** A route as a router registers it: parameters as `:name`. */
export type Route = { method: string; path: string; from: "serumpun" | "medusa" | "plugin" }

/** Folders in which Medusa looks for routes, and those a plugin would bring if it were switched on. */
const sources = [
  { from: "serumpun", folder: "backend/src/api" },
  { from: "medusa", folder: "node_modules/@medusajs/medusa/dist/api" },
  { from: "plugin", folder: "node_modules/@*/medusa-plugin-*/.medusa/server/src/api" },
  { from: "plugin", folder: "node_modules/medusa-plugin-*/.medusa/server/src/api" },
  { from: "plugin", folder: "node_modules/@medusajs/draft-order/.medusa/server/src/api" },
] as const

const EXPORTED =
  /(?:export (?:async )?(?:function|const) |exports\.)(GET|POST|PUT|PATCH|DELETE)\b(?!\s*=\s*(?:exports|void))|export \{ (GET|POST) \} from/g

/** Routes outside the file tree: Medusa's own health check, and what answers below the Admin's path. */
const unfiled: Route[] = [
  { method: "GET", path: "/health", from: "medusa" },
  { method: "GET", path: "/app", from: "medusa" },
  { method: "GET", path: "/static/:file", from: "medusa" },
]

/** Every route of the installed program, our own and built-in, once each. */
export function listRoutes(): Route[] {
  const found = sources.flatMap(({ from, folder }) =>
    globSync(`${folder}/**/route.{ts,js}`, { cwd: root }).flatMap((file) => {
      const path = toPath(file)
      return methodsOf(join(root, file)).map((method) => ({ method, path, from }))
    }),
  )
  // What stands in our own tree takes the place of Medusa's route of the same path.
  const byKey = new Map([...unfiled, ...found.reverse()].map((route) => [keyOf(route), route]))
  return [...byKey.values()].sort((a, b) => keyOf(a).localeCompare(keyOf(b)))
}

export const keyOf = ({ method, path }: Pick<Route, "method" | "path">) => `${method} ${path}`

function toPath(file: string): string {
  const [, below = ""] = /\/api\/(.*)\/route\.[tj]s$/.exec(file) ?? []
  return `/${below.replace(/\[([^\]]+)\]/g, ":$1")}`
}

function methodsOf(file: string): string[] {
  const text = readFileSync(file, "utf8")
  return [...new Set([...text.matchAll(EXPORTED)].map(([, one, other]) => one ?? other ?? ""))]
}
