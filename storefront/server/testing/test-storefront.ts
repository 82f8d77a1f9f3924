import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { afterEach } from "vitest"
import { readEnv } from "../../app/lib/http/env.server.ts"
import type { App } from "../app-handler.ts"
import { createStorefront } from "../storefront.ts"

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A storefront on a free port whose pages come from `render`, with a backend of our own. */
export async function testStorefront(
  render: (request: Request) => Response | Promise<Response>,
  settings: NodeJS.ProcessEnv = {},
  files: App["files"] = { paths: () => [], serve: () => false },
) {
  const state = {
    version: "0",
    isDatabaseUp: true,
    isAway: false,
    rendered: 0,
    sought: [] as string[],
  }
  const backend = createServer((req, res) => {
    if (state.isAway) return void req.socket.destroy()
    if (req.url === "/health/database") res.statusCode = state.isDatabaseUp ? 200 : 500
    if (req.url === "/hooks/sought") {
      req.setEncoding("utf8").on("data", (text: string) => state.sought.push(text))
      return void req.on("end", () => res.end("{}"))
    }
    if (req.url === "/health/mail") {
      res.statusCode = state.isDatabaseUp ? 200 : 500
      return void res.end(JSON.stringify({ waiting: 2, failed: 1 }))
    }
    res.end(JSON.stringify({ version: state.version }))
  })
  await new Promise<void>((resolve) => backend.listen(0, resolve))
  const backendUrl = `http://localhost:${(backend.address() as AddressInfo).port}`
  const app: App = {
    render: async (request) => {
      state.rendered += 1
      return render(request)
    },
    enhance_url: null,
    build_id: "test",
    files,
    close: async () => {},
  }
  const env = readEnv({
    PORT: "0",
    BACKEND_URL: backendUrl,
    SEARCH_URL: backendUrl,
    SESSION_SECRET: "s".repeat(32),
    STOREFRONT_SECRET: "t".repeat(32),
    PUBLISHABLE_KEY: "pk_1",
    ...settings,
  })
  const server = createStorefront({ env, app })
  const url = `http://localhost:${await server.listen()}`
  closing.push(server.close, () => new Promise((resolve) => backend.close(() => resolve())))
  return { url, state, close: server.close }
}

/** A page of 2,000 bytes. */
export const html = (text: string, headers = {}) =>
  new Response(text.padEnd(2000, "."), { headers: { "Content-Type": "text/html", ...headers } })
