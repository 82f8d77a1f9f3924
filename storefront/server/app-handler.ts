import { createHash } from "node:crypto"
import { existsSync, readFileSync } from "node:fs"
import type { IncomingMessage, ServerResponse } from "node:http"
import { pathToFileURL } from "node:url"
import { createRequestHandler, type RouterContextProvider, type ServerBuild } from "react-router"
import type { SiteContext } from "../app/lib/page/site-context.ts"
import { loadStaticFiles, type StaticFiles } from "./static-files.ts"

export type App = {
  render(request: Request, site: SiteContext): Promise<Response>
  enhance_url: string | null
  /** Names what was built: pages of another build ask for files that are gone. */
  build_id: string
  files: StaticFiles
  /** Vite's middleware in development; answers module requests itself. */
  middleware?: (req: IncomingMessage, res: ServerResponse, next: () => void) => void
  close(): Promise<void>
}

type CreateLoadContext = (site: SiteContext) => RouterContextProvider

const root = new URL("..", import.meta.url)

/** The built application from `build/`. */
export async function loadApp(): Promise<App> {
  const buildFile = new URL("build/server/index.js", root)
  if (!existsSync(buildFile)) {
    throw Object.assign(new Error("build/server/index.js is missing"), {
      code: "ERR_MODULE_NOT_FOUND",
    })
  }
  const build = (await import(pathToFileURL(buildFile.pathname).href)) as ServerBuild
  const handle = createRequestHandler(build, "production")
  const createLoadContext = createLoadContextOf(build)
  const files = await loadStaticFiles(new URL("build/client/", root))
  const enhance = files.paths().find((path) => /^\/assets\/enhance-[\w-]+\.js$/.test(path))
  return {
    render: (request, site) => handle(request, createLoadContext(site)),
    enhance_url: enhance ?? null,
    build_id: createHash("sha256").update(readFileSync(buildFile)).digest("hex").slice(0, 16),
    files,
    close: async () => {},
  }
}

/** The application straight from its sources, through Vite. */
export async function loadDevelopmentApp(): Promise<App> {
  const { createServer } = await import("vite")
  const vite = await createServer({
    root: root.pathname,
    configFile: new URL("vite.config.ts", root).pathname,
    server: { middlewareMode: true },
    appType: "custom",
  })
  return {
    async render(request, site) {
      const build = (await vite.ssrLoadModule("virtual:react-router/server-build")) as ServerBuild
      return createRequestHandler(build, "development")(request, createLoadContextOf(build)(site))
    },
    enhance_url: "/app/enhance/main.ts",
    build_id: "development",
    files: await loadStaticFiles(new URL("public/", root)),
    middleware: (req, res, next) => vite.middlewares(req, res, next),
    close: () => vite.close(),
  }
}

// The context keys live in the bundle, so the bundle has to fill the context.
function createLoadContextOf(build: ServerBuild): CreateLoadContext {
  const entry: object = build.entry.module
  if (!("createLoadContext" in entry) || typeof entry.createLoadContext !== "function") {
    throw new Error("app/entry.server.tsx must export createLoadContext")
  }
  return entry.createLoadContext as CreateLoadContext
}
