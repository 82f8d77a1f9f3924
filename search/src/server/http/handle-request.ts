import type { IncomingMessage, ServerResponse } from "node:http"
import { checkTarget, targetSentences, targetStatus } from "@serumpun/domain/http/target"
import { ApiError } from "../errors.js"
import { actionOf, authorize } from "./authorize.js"
import type { Route, RouteResponse, ServerContext } from "./context.js"
import { documentRoutes } from "./document-routes.js"
import { indexRoutes } from "./index-routes.js"
import { keyRoutes } from "./key-routes.js"
import { searchRoutes } from "./search-routes.js"
import { systemRoutes } from "./system-routes.js"
import { taskRoutes } from "./task-routes.js"

const ROUTES: Route[] = [
  searchRoutes,
  documentRoutes,
  indexRoutes,
  taskRoutes,
  keyRoutes,
  systemRoutes,
]

/** Documents come in bulk, as large as Meilisearch takes them; nothing else is large. */
const MOST_DOCUMENT_BYTES = 100 * 1024 * 1024
const MOST_BYTES = 10 * 1024 * 1024

/** Routes that exist, if not with every method. */
const ROOTS = new Set(["indexes", "tasks", "keys", "stats", "version", "health"])

/** Answers one HTTP request; every failure has Meilisearch's error shape. */
export async function handleRequest(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  context: ServerContext,
): Promise<void> {
  try {
    send(outgoing, await answer(incoming, context))
  } catch (error) {
    const known = error instanceof ApiError ? error : unexpected(error)
    // What is left of a refused body is not read, so the connection cannot be used again.
    if (!incoming.complete) outgoing.setHeader("connection", "close")
    send(outgoing, { status: known.status, body: known.toBody() })
    if (!incoming.complete) incoming.resume()
  }
}

async function answer(incoming: IncomingMessage, context: ServerContext): Promise<RouteResponse> {
  const url = readUrl(incoming.url ?? "/")
  const path = splitPath(url.pathname)
  const method = incoming.method ?? "GET"
  const uid = path[0] === "indexes" ? path[1] : undefined
  const { authorization } = incoming.headers
  const access = authorize(authorization, context.keys, actionOf(method, path), uid)
  const limit = path[2] === "documents" ? MOST_DOCUMENT_BYTES : MOST_BYTES
  const text = await readText(incoming, limit)
  const content_type = (incoming.headers["content-type"] ?? "").split(";")[0].trim().toLowerCase()
  const request = { method, path, parameters: url.searchParams, content_type, text, access }
  for (const route of ROUTES) {
    const response = route(request, context)
    if (response) return response
  }
  // As Meilisearch: what is no route is answered without a body.
  const isOtherMethod = method !== "GET" && path.length === 1 && ROOTS.has(path[0])
  return { status: isOtherMethod ? 405 : 404, body: undefined }
}

function readUrl(text: string): URL {
  const problem = checkTarget(text)
  if (problem)
    throw new ApiError("bad_request", `${targetSentences[problem]}.`, targetStatus(problem))
  const url = URL.parse(`http://search${text}`)
  if (!url) throw new ApiError("bad_request", "The address of the request cannot be read.")
  return url
}

function splitPath(pathname: string): string[] {
  try {
    return pathname.split("/").filter(Boolean).map(decodeURIComponent)
  } catch {
    throw new ApiError("bad_request", "The path of the request cannot be decoded.")
  }
}

function readText(incoming: IncomingMessage, limit: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const refuse = () => {
      incoming.removeAllListeners("data")
      const message = `The provided payload reached the size limit. The maximum accepted payload size is ${limit} bytes.`
      reject(new ApiError("payload_too_large", message, 413))
    }
    if (Number(incoming.headers["content-length"] ?? 0) > limit) return refuse()
    const chunks: Buffer[] = []
    let size = 0
    incoming.on("data", (chunk: Buffer) => {
      size += chunk.length
      if (size > limit) refuse()
      else chunks.push(chunk)
    })
    incoming.on("end", () => resolve(Buffer.concat(chunks).toString("utf8")))
    incoming.on("error", reject)
    incoming.on("aborted", () => reject(new ApiError("bad_request", "The request was cut off.")))
  })
}

function unexpected(error: unknown): ApiError {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`search: ${error instanceof Error ? error.stack : message}\n`)
  return new ApiError(
    "internal",
    `An internal error has occurred. \`${message}\`.`,
    500,
    "internal",
  )
}

function send(outgoing: ServerResponse, { status, body }: RouteResponse): void {
  if (outgoing.headersSent || outgoing.destroyed) return
  if (body === undefined) {
    outgoing.writeHead(status).end()
    return
  }
  const bytes = Buffer.from(JSON.stringify(body))
  outgoing.writeHead(status, {
    "content-type": "application/json",
    "content-length": bytes.length,
  })
  outgoing.end(bytes)
}
