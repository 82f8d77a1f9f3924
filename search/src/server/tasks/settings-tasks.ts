import type { JsonObject } from "../json.js"
import { changedColumns, changedWords, mergeSettings } from "../settings/merge-settings.js"
import { defaultSettings } from "../settings/settings.js"
import type { StoredTask } from "../storage/task-store.js"
import { createIndex } from "./document-tasks.js"
import { breathe, type IndexRegistry } from "./index-registry.js"

/** Applies changed settings; the index in use stays the old one until the new one is complete. */
export async function updateSettings(
  registry: IndexRegistry,
  task: StoredTask,
): Promise<JsonObject> {
  const uid = task.index_uid ?? ""
  const before = registry.entries.get(uid)?.record.settings ?? defaultSettings()
  const after = mergeSettings(before, task.content)
  const entry = registry.entries.get(uid) ?? createIndex(registry, uid, null)
  await breathe()
  if (changedWords(before, after)) {
    entry.index = await registry.reindex(entry.record, after)
  } else if (changedColumns(before, after)) {
    entry.index = await registry.restore(entry.record, after)
  } else entry.index.settings = after
  entry.record.settings = after
  entry.record.updated_at = new Date().toISOString()
  registry.store.saveIndex(entry.record)
  return task.content
}
