import { ApiError } from "../errors.js"
import type { JsonObject } from "../json.js"
import type { StoredTask, TaskType } from "../storage/task-store.js"
import type { RouteRequest, RouteResponse, ServerContext } from "./context.js"

const VALID_UID = /^[a-zA-Z0-9_-]+$/
const MAX_UID_LENGTH = 400

export function assertIndexUid(uid: string): void {
  if (uid.length <= MAX_UID_LENGTH && VALID_UID.test(uid)) return
  throw new ApiError(
    "invalid_index_uid",
    `\`${uid.slice(0, 100)}\` is not a valid index uid. Index uid can be an integer or a string` +
      " containing only alphanumeric characters, hyphens (-) and underscores (_), and can not be" +
      " more than 400 bytes.",
  )
}

/** Accepts a task and answers as Meilisearch: 202 with its summary, once it is durable. */
export function enqueue(
  request: RouteRequest,
  { runner }: ServerContext,
  type: TaskType,
  index_uid: string | null,
  content: JsonObject,
  documents: { parsed: JsonObject[]; text: string } | null = null,
): RouteResponse {
  const custom_metadata = request.parameters.get("customMetadata")
  const task = runner.enqueue({ type, index_uid, content, custom_metadata }, documents)
  return { status: 202, body: summary(task) }
}

function summary({ uid, index_uid, type, enqueued_at, custom_metadata }: StoredTask): JsonObject {
  const shown: JsonObject = {
    taskUid: uid,
    indexUid: index_uid,
    status: "enqueued",
    type,
    enqueuedAt: enqueued_at,
  }
  if (custom_metadata !== null) shown.customMetadata = custom_metadata
  return shown
}
