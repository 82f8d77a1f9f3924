import { ApiError } from "../errors.js"
import type { JsonObject } from "../json.js"
import { selectDocuments } from "../filter/select-documents.js"
import type { StoredTask } from "../storage/task-store.js"
import { documentId, inferPrimaryKey } from "./document-identity.js"
import { breathe, type IndexEntry, type IndexRegistry } from "./index-registry.js"

const DOCUMENTS_PER_STEP = 50

/** Adds or merges the documents of one task; either all of them are valid or none is written. */
export async function addDocuments(
  registry: IndexRegistry,
  task: StoredTask,
  documents: JsonObject[],
): Promise<JsonObject> {
  const uid = task.index_uid ?? ""
  const { primary_key: requestedKey, is_partial, skip_creation } = task.content
  let entry = registry.entries.get(uid)
  const named = typeof requestedKey === "string" ? requestedKey : null
  const current = entry?.record.primary_key ?? null
  if (named && current && named !== current) {
    throw new ApiError(
      "index_primary_key_already_exists",
      `Index \`${uid}\`: Index already has a primary key: \`${current}\`.`,
    )
  }
  const key = current ?? named ?? (documents.length ? inferPrimaryKey(documents[0], uid) : null)
  const ids = key === null ? [] : documents.map((document) => documentId(document, key, uid))
  entry ??= createIndex(registry, uid, null)
  if (entry.record.primary_key === null && key !== null) entry.record.primary_key = key

  let indexed = 0
  for (let i = 0; i < documents.length; i++) {
    if (i % DOCUMENTS_PER_STEP === DOCUMENTS_PER_STEP - 1) await breathe()
    const exists = entry.index.numberOf(ids[i]) !== undefined
    if (skip_creation === true && !exists) continue
    writeDocument(registry, entry, ids[i], documents[i], is_partial === true)
    indexed++
  }
  finishWrite(registry, entry)
  return { receivedDocuments: documents.length, indexedDocuments: indexed }
}

export function createIndex(
  registry: IndexRegistry,
  uid: string,
  primaryKey: string | null,
): IndexEntry {
  const record = registry.store.createIndex(uid, primaryKey)
  const entry = { record, index: registry.emptyIndex(record) }
  registry.entries.set(uid, entry)
  return entry
}

function writeDocument(
  registry: IndexRegistry,
  { record, index }: IndexEntry,
  id: string,
  document: JsonObject,
  isPartial: boolean,
): void {
  const table = registry.store.documents(record.number)
  const number = index.numberOf(id)
  const row = number === undefined ? undefined : index.rowOf(number)
  const whole = isPartial && row !== undefined ? { ...table.body(row), ...document } : document
  const words = index.extractWords(whole)
  index.insert(id, table.save(row, id, JSON.stringify(whole), words), whole, words)
}

function finishWrite(registry: IndexRegistry, { record, index }: IndexEntry): void {
  registry.store.documents(record.number).saveTerms(index.dictionary.terms)
  record.attributes = index.attributes
  record.updated_at = new Date().toISOString()
  registry.store.saveIndex(record)
}

/** Deletes by ids, by filter, or everything, as the task's content says. */
export async function deleteDocuments(
  registry: IndexRegistry,
  task: StoredTask,
): Promise<JsonObject> {
  const entry = registry.get(task.index_uid ?? "")
  const table = registry.store.documents(entry.record.number)
  const { ids, filter, all } = task.content
  let deleted = 0
  if (all === true) {
    deleted = entry.index.count
    table.clear()
    entry.index = registry.emptyIndex(entry.record)
  } else {
    const targets = Array.isArray(ids)
      ? ids.map(String)
      : selectDocuments(entry.index, filter ?? null).map((number) => entry.index.idOf(number))
    for (let i = 0; i < targets.length; i++) {
      if (i % 1000 === 999) await breathe()
      const row = entry.index.remove(targets[i])
      if (row === undefined) continue
      table.delete(row)
      deleted++
    }
  }
  finishWrite(registry, entry)
  return {
    providedIds: Array.isArray(ids) ? ids.length : 0,
    originalFilter: filter === undefined ? null : JSON.stringify(filter),
    deletedDocuments: deleted,
  }
}
