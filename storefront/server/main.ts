import { EnvError, readEnv } from "../app/lib/http/env.server.ts"
import { followReferences } from "@serumpun/domain/reference-log"

const isDevelopment = process.argv.includes("--dev")
process.env.NODE_ENV ??= isDevelopment ? "development" : "production"

// React decides at its first import between its fast and its talkative half, so it comes after.
const { loadApp, loadDevelopmentApp } = await import("./app-handler.ts")
const { createStorefront } = await import("./storefront.ts")

try {
  const env = readEnv()
  followReferences({
    secret: process.env.STOREFRONT_SECRET ?? "",
    passOnTo: [env.BACKEND_URL, env.SEARCH_URL].map((url) => new URL(url).origin),
    quietPaths: /^\/healthz\b/,
  })
  const app = isDevelopment ? await loadDevelopmentApp() : await loadApp()
  const storefront = createStorefront({ env, app })
  const port = await storefront.listen()
  console.log(`Storefront listening on http://localhost:${port}`)
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => void storefront.close().then(() => process.exit(0)))
  }
} catch (error) {
  console.error(sentence(error))
  process.exit(1)
}

function sentence(error: unknown): string {
  if (error instanceof EnvError) return error.message
  if (error instanceof Error && "code" in error) {
    if (error.code === "EADDRINUSE") {
      return `Port ${process.env.PORT ?? 3000} is already in use. Stop the other program or set PORT to a free port.`
    }
    if (error.code === "EACCES") {
      return `Port ${process.env.PORT ?? 3000} may not be opened by this user. Set PORT to one above 1023.`
    }
    if (error.code === "ERR_MODULE_NOT_FOUND") {
      return `The storefront is not built. Run "npm run build" first. (${error.message})`
    }
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
