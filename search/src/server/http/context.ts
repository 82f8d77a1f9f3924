import type { KeyStore } from "../storage/key-store.js"
import type { TaskStore } from "../storage/task-store.js"
import type { IndexRegistry } from "../tasks/index-registry.js"
import type { TaskRunner } from "../tasks/task-runner.js"
import type { Access } from "./authorize.js"

/** What every route can reach. */
export type ServerContext = {
  registry: IndexRegistry
  tasks: TaskStore
  runner: TaskRunner
  keys: KeyStore
}

/** One request, its key checked; `text` is the body as sent. */
export type RouteRequest = {
  method: string
  path: string[]
  parameters: URLSearchParams
  content_type: string
  text: string
  /** Undefined when everything is allowed. */
  access: Access | undefined
}

export type RouteResponse = { status: number; body: unknown }

/** Answers a request, or undefined when the route is not its own. */
export type Route = (request: RouteRequest, context: ServerContext) => RouteResponse | undefined
