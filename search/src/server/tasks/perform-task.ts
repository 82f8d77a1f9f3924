import { ApiError } from "../errors.js"
import type { JsonObject } from "../json.js"
import type { StoredTask } from "../storage/task-store.js"
import { addDocuments, deleteDocuments } from "./document-tasks.js"
import type { IndexRegistry } from "./index-registry.js"
import {
  createIndexTask,
  deleteIndexTask,
  swapIndexesTask,
  updateIndexTask,
} from "./index-tasks.js"
import { updateSettings } from "./settings-tasks.js"

/** Does what a task asks; `documents` reads what an addition brought. */
export async function performTask(
  registry: IndexRegistry,
  task: StoredTask,
  documents: () => JsonObject[],
): Promise<JsonObject> {
  switch (task.type) {
    case "documentAdditionOrUpdate":
      return addDocuments(registry, task, documents())
    case "documentDeletion":
      return deleteDocuments(registry, task)
    case "settingsUpdate":
      return updateSettings(registry, task)
    case "indexCreation":
      return createIndexTask(registry, task)
    case "indexUpdate":
      return updateIndexTask(registry, task)
    case "indexDeletion":
      return deleteIndexTask(registry, task)
    case "indexSwap":
      return swapIndexesTask(registry, task)
    default:
      throw new ApiError("internal", `Tasks of type ${task.type} cannot be run.`, 500, "internal")
  }
}

/** The batch in work. */
export type Processing = {
  first: number
  last: number
  index_uid: string | null
  batch_uid: number
  started_at: string
}

export type Outcome = { details: JsonObject; error: ApiError | null }

export function isDocumentTask({ type }: StoredTask): boolean {
  return type === "documentAdditionOrUpdate" || type === "documentDeletion"
}

/** Details of a task that changed nothing. */
export function failedDetails({ type, content }: StoredTask): JsonObject {
  switch (type) {
    case "documentAdditionOrUpdate":
      return { receivedDocuments: content.received ?? 0, indexedDocuments: 0 }
    case "documentDeletion":
      return {
        providedIds: Array.isArray(content.ids) ? content.ids.length : 0,
        originalFilter: content.filter === undefined ? null : JSON.stringify(content.filter),
        deletedDocuments: 0,
      }
    case "indexDeletion":
      return { deletedDocuments: 0 }
    case "indexCreation":
    case "indexUpdate":
      return { primaryKey: content.primaryKey ?? null }
    default:
      return content
  }
}
