import { ApiError, notImplemented } from "../errors.js"
import type { JsonObject } from "../json.js"
import { OTHER_TASK_TYPES, type StoredTask, TASK_TYPES } from "../storage/task-store.js"
import { coversIndex } from "./authorize.js"
import type { Route, RouteRequest, RouteResponse, ServerContext } from "./context.js"
import { checkParameters, naturalParameter } from "./read-fields.js"

const STATUSES = ["enqueued", "processing", "succeeded", "failed", "canceled"]
const DATES = ["enqueued", "started", "finished"]
const PARAMETERS = [
  "limit",
  "from",
  "reverse",
  "uids",
  "batchUids",
  "statuses",
  "types",
  "indexUids",
  "canceledBy",
  ...DATES.flatMap((name) => [`after${capital(name)}At`, `before${capital(name)}At`]),
]

export const taskRoutes: Route = (request, context) => {
  const [root, uid, ...rest] = request.path
  if (root === "batches") throw notImplemented("The list of batches")
  if (root !== "tasks" || rest.length) return undefined
  if (request.method === "DELETE") throw notImplemented("Deleting tasks")
  if (request.method === "POST" && uid === "cancel") throw notImplemented("Cancelling tasks")
  if (request.method !== "GET") return undefined
  return uid === undefined ? list(request, context) : one(uid, request, context)
}

function one(uid: string, { access }: RouteRequest, context: ServerContext): RouteResponse {
  if (!/^\d{1,15}$/.test(uid)) {
    throw new ApiError(
      "invalid_task_uids",
      `Invalid value in parameter \`uid\`: \`${uid.slice(0, 50)}\``,
    )
  }
  const task = context.tasks.get(Number(uid))
  const isHidden = access && task?.index_uid && !coversIndex(access, task.index_uid)
  if (!task || isHidden) {
    throw new ApiError("task_not_found", `Task \`${uid}\` not found.`, 404)
  }
  return { status: 200, body: showTask(task, context) }
}

function list({ parameters, access }: RouteRequest, context: ServerContext): RouteResponse {
  checkParameters(parameters, PARAMETERS)
  const limit = naturalParameter(parameters, "limit", "invalid_task_limit", 20)
  const isReversed = parameters.get("reverse") === "true"
  const accepts = readFilter(parameters)
  const from = parameters.has("from")
    ? naturalParameter(parameters, "from", "invalid_task_from", 0)
    : undefined
  const found: JsonObject[] = []
  let total = 0
  let next: number | null = null
  for (const uid of context.tasks.uids(isReversed)) {
    const stored = context.tasks.get(uid)
    if (!stored || (access && stored.index_uid && !coversIndex(access, stored.index_uid))) continue
    const task = showTask(stored, context)
    if (!accepts(task)) continue
    total++
    if (from !== undefined && (isReversed ? uid < from : uid > from)) continue
    if (found.length < limit) found.push(task)
    else next ??= uid
  }
  const first = found.at(0)?.uid ?? null
  return { status: 200, body: { results: found, total, limit, from: first, next } }
}

function readFilter(parameters: URLSearchParams): (task: JsonObject) => boolean {
  const tests: ((task: JsonObject) => boolean)[] = []
  const oneOf = (name: string, field: string, known?: readonly string[]) => {
    const values = parameters
      .get(name)
      ?.split(",")
      .filter((value) => value !== "*")
    if (!values?.length) return
    const bad = known && values.find((value) => !known.includes(value))
    if (bad !== undefined) {
      throw new ApiError(
        `invalid_task_${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`,
        `Invalid value in parameter \`${name}\`: \`${bad}\` is not a valid value. Available values are \`${known?.join("`, `")}\`.`,
      )
    }
    tests.push((task) => values.includes(String(task[field])))
  }
  oneOf("uids", "uid")
  oneOf("batchUids", "batchUid")
  oneOf("statuses", "status", STATUSES)
  oneOf("types", "type", [...TASK_TYPES, ...OTHER_TASK_TYPES])
  oneOf("indexUids", "indexUid")
  oneOf("canceledBy", "canceledBy")
  for (const name of DATES) {
    for (const side of ["after", "before"]) {
      const parameter = `${side}${capital(name)}At`
      const limit = readDate(parameters, parameter, `invalid_task_${side}_${name}_at`)
      if (limit === undefined) continue
      tests.push((task) => {
        const at = Date.parse(String(task[`${name}At`]))
        return side === "after" ? at > limit : at < limit
      })
    }
  }
  return (task) => tests.every((test) => test(task))
}

function readDate(parameters: URLSearchParams, name: string, code: string): number | undefined {
  const text = parameters.get(name)
  if (text === null || text === "*") return undefined
  const date = Date.parse(text)
  if (!Number.isNaN(date)) return date
  throw new ApiError(
    code,
    `Invalid value in parameter \`${name}\`: \`${text.slice(0, 50)}\` is an invalid date-time.`,
  )
}

/** A task as Meilisearch shows it, its outcome joined to what was asked. */
function showTask(task: StoredTask, { registry, runner }: ServerContext): JsonObject {
  const result = registry.store.result(task.uid)
  const progress = result ?? runner.progress(task.uid)
  const shown: JsonObject = {
    uid: task.uid,
    batchUid: progress?.batch_uid ?? null,
    indexUid: task.index_uid,
    status: result?.status ?? (progress ? "processing" : "enqueued"),
    type: task.type,
    canceledBy: null,
    details: result?.details ?? waitingDetails(task),
    error: result?.error ?? null,
    duration: result ? duration(result.started_at, result.finished_at) : null,
    enqueuedAt: task.enqueued_at,
    startedAt: progress?.started_at ?? null,
    finishedAt: result?.finished_at ?? null,
  }
  if (task.custom_metadata !== null) shown.customMetadata = task.custom_metadata
  return shown
}

function waitingDetails({ type, content }: StoredTask): JsonObject {
  switch (type) {
    case "documentAdditionOrUpdate":
      return { receivedDocuments: content.received ?? 0, indexedDocuments: null }
    case "documentDeletion":
      return {
        providedIds: Array.isArray(content.ids) ? content.ids.length : 0,
        originalFilter: content.filter === undefined ? null : JSON.stringify(content.filter),
        deletedDocuments: null,
      }
    default:
      return content
  }
}

/** ISO 8601, to the millisecond. */
function duration(from: string, to: string): string {
  return `PT${((Date.parse(to) - Date.parse(from)) / 1000).toFixed(3)}S`
}

function capital(name: string): string {
  return name[0].toUpperCase() + name.slice(1)
}
