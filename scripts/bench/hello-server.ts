import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { PassThrough } from "node:stream"
import { createReadableStreamFromReadable, createRequestListener } from "@react-router/node"
import { createElement as h } from "react"
import { renderToPipeableStream } from "react-dom/server"
import {
  type EntryContext,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ServerBuild,
  ServerRouter,
} from "react-router"

// What React Router's framework mode costs by itself: the document of its template around one heading,
// sent by the template's own entry, in a process of its own. Uncached pages are compared with it.

const Hello = () => h("h1", null, "Hello, world")
const Document = () =>
  h(
    "html",
    { lang: "en" },
    h("head", null, h("meta", { charSet: "utf-8" }), h(Meta), h(Links)),
    h("body", null, h(Outlet), h(ScrollRestoration), h(Scripts)),
  )

function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(h(ServerRouter, { context, url: request.url }), {
      onShellReady() {
        const body = new PassThrough()
        headers.set("Content-Type", "text/html")
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
        pipe(body)
      },
      onShellError: (error) => reject(error as Error),
    })
  })
}

const unused = {
  ...{ hasAction: false, hasLoader: false, hasClientAction: false, hasClientLoader: false },
  ...{ hasClientMiddleware: false, hasDefaultExport: true, hasErrorBoundary: false, imports: [] },
  ...{ clientActionModule: undefined, clientLoaderModule: undefined },
  ...{ clientMiddlewareModule: undefined, hydrateFallbackModule: undefined },
}
const build: ServerBuild = {
  entry: { module: { default: handleRequest } },
  routes: {
    root: { id: "root", path: "", module: { default: Document } },
    hello: { id: "hello", parentId: "root", path: "*", module: { default: Hello } },
  },
  assets: {
    entry: { imports: [], module: "/assets/entry.js" },
    routes: {
      root: { id: "root", path: "", module: "/assets/root.js", ...unused },
      hello: { id: "hello", parentId: "root", path: "*", module: "/assets/hello.js", ...unused },
    },
    url: "/assets/manifest.js",
    version: "1",
  },
  ...{ publicPath: "/", assetsBuildDirectory: "", ssr: true, isSpaMode: false, prerender: [] },
  routeDiscovery: { mode: "initial", manifestPath: "/__manifest" },
  future: {} as ServerBuild["future"],
}

process.once("disconnect", () => process.exit(0))
const server = createServer(createRequestListener({ build, mode: "production" }))
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port))
