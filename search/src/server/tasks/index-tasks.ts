import { ApiError } from "../errors.js"
import { isJsonObject, type JsonObject } from "../json.js"
import type { StoredTask } from "../storage/task-store.js"
import { createIndex } from "./document-tasks.js"
import type { IndexRegistry } from "./index-registry.js"

export function createIndexTask(registry: IndexRegistry, task: StoredTask): JsonObject {
  const uid = task.index_uid ?? ""
  if (registry.entries.has(uid)) {
    throw new ApiError("index_already_exists", `Index \`${uid}\` already exists.`, 409)
  }
  const { primaryKey } = task.content
  createIndex(registry, uid, typeof primaryKey === "string" ? primaryKey : null)
  return { primaryKey: primaryKey ?? null }
}

export function updateIndexTask(registry: IndexRegistry, task: StoredTask): JsonObject {
  const { record, index } = registry.get(task.index_uid ?? "")
  const { primaryKey } = task.content
  if (typeof primaryKey === "string" && primaryKey !== record.primary_key) {
    if (record.primary_key !== null && index.count > 0) {
      throw new ApiError(
        "index_primary_key_already_exists",
        `Index \`${record.uid}\`: Index already has a primary key: \`${record.primary_key}\`.`,
      )
    }
    record.primary_key = primaryKey
    record.updated_at = new Date().toISOString()
    registry.store.saveIndex(record)
  }
  return { primaryKey: primaryKey ?? null }
}

export function deleteIndexTask(registry: IndexRegistry, task: StoredTask): JsonObject {
  const uid = task.index_uid ?? ""
  const { record, index } = registry.get(uid)
  registry.store.dropIndex(record)
  registry.entries.delete(uid)
  return { deletedDocuments: index.count }
}

/** Exchanges documents and settings of pairs of indexes; the names stay. */
export function swapIndexesTask(registry: IndexRegistry, task: StoredTask): JsonObject {
  const swaps = Array.isArray(task.content.swaps) ? task.content.swaps.filter(isJsonObject) : []
  const pairs = swaps.map(({ indexes }) => (Array.isArray(indexes) ? indexes.map(String) : []))
  for (const uid of pairs.flat()) registry.get(uid)
  for (const [left, right] of pairs) {
    const leftEntry = registry.get(left)
    const rightEntry = registry.get(right)
    leftEntry.record = { ...leftEntry.record, uid: right }
    rightEntry.record = { ...rightEntry.record, uid: left }
    registry.store.swapIndexes(leftEntry.record, rightEntry.record)
    registry.entries.set(left, rightEntry)
    registry.entries.set(right, leftEntry)
  }
  return { swaps }
}
