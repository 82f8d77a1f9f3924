import type { Server } from "node:http"
import { join } from "node:path"
import { application, type NextFunction, type Request, type Response } from "express"
import { checkTarget, targetSentences, targetStatus } from "@serumpun/domain/http/target"
import type { Env } from "../env"
import { answerHeaders, createAdminPolicy } from "./answer-headers"
import { packedAssets } from "./packed-assets"
import { findForeignWrite } from "./foreign-write"

type GateEnv = Pick<Env, "BACKEND_URL" | "STOREFRONT_URL" | "S3_FILE_URL" | "NODE_ENV">
type Refusal = { status: number; type: string; message: string }

const KEPT_MS = 65_000
const METHODS = new Set(["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"])
const passed = new WeakSet<object>()

/** Whether the gate has seen this request; without it nothing behind may be trusted to be closed. */
export const hasPassedGate = (req: object): boolean => passed.has(req)

/** Every Express application made from now on has the gate as its first middleware. */
export function installGate(env: GateEnv): void {
  const gate = createGate(env)
  const assets = packedAssets(join(process.cwd(), "public", "admin", "assets"))
  const init = application.init
  application.init = function (this: typeof application) {
    init.call(this)
    this.disable("x-powered-by")
    this.use(gate)
    this.use("/app/assets", assets)
  }
}

/**
 * What is judged before any routing: that the target of the request is a plainly spelt path of
 * bounded length, that a browser's change comes from our own pages, and the headers of the answer.
 */
export function createGate(env: GateEnv) {
  const headers = answerHeaders(env)
  const adminPolicy = createAdminPolicy(env)
  return (req: Request, res: Response, next: NextFunction): void => {
    keepConnections(req)
    for (const [name, value] of headers) res.setHeader(name, value)
    const refusal = findRefusal(req, env)
    if (refusal) return refuse(req, res, refusal)
    if (adminPolicy && isAdminPage(req.url)) res.setHeader("Content-Security-Policy", adminPolicy)
    passed.add(req)
    next()
  }
}

/**
 * Node's server closes a connection that was idle for five seconds. Whoever sends on it in that moment,
 * as the storefront and a busy client do, gets no answer and cannot know whether it was taken.
 */
function keepConnections({ socket }: Request): void {
  const { server } = socket as typeof socket & { server?: Server }
  if (server && server.keepAliveTimeout < KEPT_MS) server.keepAliveTimeout = KEPT_MS
}

function findRefusal(req: Request, env: GateEnv): Refusal | null {
  const problem = checkTarget(req.url)
  if (problem) return refusal(targetStatus(problem), targetSentences[problem])
  if (!METHODS.has(req.method)) return refusal(405, "This method is not used here")
  const foreign = findForeignWrite(req, env)
  return foreign && refusal(foreign.status, foreign.message)
}

const refusal = (status: number, message: string): Refusal => ({
  status,
  type: status === 403 ? "not_allowed" : "invalid_data",
  message,
})

const isAdminPage = (url: string) => /^\/app(?!\/assets\/)(?=[/?]|$)/i.test(url)

function refuse(req: Request, res: Response, { status, type, message }: Refusal): void {
  // What is left of a refused body is not read, so the connection cannot be used again.
  if (!req.complete) res.setHeader("Connection", "close")
  res.setHeader("Cache-Control", "no-store")
  res.status(status).json({ type, message })
}
