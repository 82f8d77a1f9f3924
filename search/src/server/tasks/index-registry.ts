import { indexNotFound } from "../errors.js"
import type { JsonObject } from "../json.js"
import { SearchIndex } from "../index/search-index.js"
import type { IndexSettings } from "../settings/settings.js"
import type { DataStore, IndexRecord } from "../storage/data-store.js"

export type IndexEntry = { record: IndexRecord; index: SearchIndex }

const ROWS_PER_STEP = 250
/** Rises whenever texts are split into words in another way. */
const WORDS_VERSION = 3

/** Lets waiting requests in between two steps of a long walk. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** The indexes that exist, each in memory, in step with the store. */
export class IndexRegistry {
  readonly entries = new Map<string, IndexEntry>()

  constructor(readonly store: DataStore) {}

  /**
   * Splits every document into words anew when an older version of this server had stored them, so
   * that texts and queries are read alike. All of it or nothing, since a start may be cut short.
   */
  async renewWords(): Promise<void> {
    const { store } = this
    if (store.wordsVersion() === WORDS_VERSION) return
    store.database.exec("BEGIN IMMEDIATE")
    try {
      for (const record of store.indexes()) {
        await this.reindex(record, record.settings)
        store.saveIndex(record)
      }
      store.database.exec("COMMIT")
    } catch (error) {
      store.database.exec("ROLLBACK")
      store.forgetTables()
      throw error
    }
    store.setWordsVersion(WORDS_VERSION)
  }

  /** Reads everything from the store anew: at start, and after a transaction was rolled back. */
  async load(): Promise<void> {
    const loaded: [string, IndexEntry][] = []
    for (const record of this.store.indexes()) {
      loaded.push([record.uid, { record, index: await this.restore(record) }])
    }
    this.entries.clear()
    for (const [uid, entry] of loaded) this.entries.set(uid, entry)
  }

  emptyIndex(record: IndexRecord): SearchIndex {
    return new SearchIndex(record.settings, record.attributes)
  }

  get(uid: string): IndexEntry {
    const entry = this.entries.get(uid)
    if (!entry) throw indexNotFound(uid)
    return entry
  }

  /** Builds an index from stored words, without the deleted documents. */
  async restore(record: IndexRecord, settings = record.settings): Promise<SearchIndex> {
    const index = new SearchIndex(settings, record.attributes)
    const table = this.store.documents(record.number)
    table.recount()
    for (const term of table.terms()) index.dictionary.add(term)
    for (let after = 0; ;) {
      const documents = table.readAfter(after, ROWS_PER_STEP)
      if (!documents.length) return index
      for (const { row, id, body, words } of documents) {
        index.insert(id, row, JSON.parse(body) as JsonObject, words)
        after = row
      }
      await breathe()
    }
  }

  /** Splits every document into words anew, because settings that decide on words changed. */
  async reindex(record: IndexRecord, settings: IndexSettings): Promise<SearchIndex> {
    const index = new SearchIndex(settings)
    const table = this.store.documents(record.number)
    table.clearTerms()
    for (let after = 0; ;) {
      const documents = table.readAfter(after, ROWS_PER_STEP)
      if (!documents.length) break
      for (const { row, id, body } of documents) {
        const document = JSON.parse(body) as JsonObject
        const words = index.extractWords(document)
        table.reword(row, words)
        index.insert(id, row, document, words)
        after = row
      }
      table.saveTerms(index.dictionary.terms)
      await breathe()
    }
    record.attributes = index.attributes
    return index
  }
}
