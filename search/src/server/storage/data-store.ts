import type { DatabaseSync } from "node:sqlite"
import type { JsonObject } from "../json.js"
import type { ErrorBody } from "../errors.js"
import type { IndexSettings } from "../settings/settings.js"
import { defaultSettings } from "../settings/settings.js"
import { DocumentTable } from "./document-table.js"
import { openDatabase } from "./open-database.js"

/** `number` names the tables of the index, so that a swap only exchanges numbers. */
export type IndexRecord = {
  uid: string
  number: number
  primary_key: string | null
  settings: IndexSettings
  /** Searchable attributes in the order their numbers were given in stored words. */
  attributes: string[]
  created_at: string
  updated_at: string
}

export type TaskResult = {
  uid: number
  status: "succeeded" | "failed"
  batch_uid: number
  started_at: string
  finished_at: string
  details: JsonObject
  error: ErrorBody | null
}

/**
 * Documents, settings and the outcome of every task, in one file: a task's outcome commits with
 * its effect, so after a crash exactly the tasks without an outcome run again.
 */
export class DataStore {
  readonly database: DatabaseSync
  private readonly tables = new Map<number, DocumentTable>()

  constructor(path: string) {
    this.database = openDatabase(path)
    this.database.exec(`
      CREATE TABLE IF NOT EXISTS indexes (
        uid TEXT PRIMARY KEY, number INTEGER NOT NULL UNIQUE, primary_key TEXT,
        settings TEXT NOT NULL, attributes TEXT NOT NULL,
        created_at TEXT NOT NULL, updated_at TEXT NOT NULL);
      CREATE TABLE IF NOT EXISTS task_results (
        uid INTEGER PRIMARY KEY, status TEXT NOT NULL, batch_uid INTEGER NOT NULL,
        started_at TEXT NOT NULL, finished_at TEXT NOT NULL, details TEXT NOT NULL, error TEXT)`)
  }

  indexes(): IndexRecord[] {
    return this.database
      .prepare("SELECT * FROM indexes ORDER BY uid")
      .all()
      .map((row) => ({
        uid: String(row.uid),
        number: Number(row.number),
        primary_key: row.primary_key as string | null,
        settings: { ...defaultSettings(), ...(JSON.parse(String(row.settings)) as IndexSettings) },
        attributes: JSON.parse(String(row.attributes)) as string[],
        created_at: String(row.created_at),
        updated_at: String(row.updated_at),
      }))
  }

  /** Inserts or rewrites an index's record. */
  saveIndex(record: IndexRecord): void {
    this.database
      .prepare(
        "INSERT INTO indexes (uid, number, primary_key, settings, attributes, created_at, updated_at)" +
          " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (uid) DO UPDATE SET number = excluded.number," +
          " primary_key = excluded.primary_key, settings = excluded.settings," +
          " attributes = excluded.attributes, updated_at = excluded.updated_at",
      )
      .run(
        record.uid,
        record.number,
        record.primary_key,
        JSON.stringify(record.settings),
        JSON.stringify(record.attributes),
        record.created_at,
        record.updated_at,
      )
  }

  /** A record for a new index, its tables made. */
  createIndex(uid: string, primaryKey: string | null): IndexRecord {
    const row = this.database.prepare("SELECT max(number) AS last FROM indexes").get()
    const now = new Date().toISOString()
    const record: IndexRecord = {
      uid,
      number: Number(row?.last ?? 0) + 1,
      primary_key: primaryKey,
      settings: defaultSettings(),
      attributes: [],
      created_at: now,
      updated_at: now,
    }
    DocumentTable.create(this.database, record.number)
    this.saveIndex(record)
    return record
  }

  dropIndex(record: IndexRecord): void {
    this.database.prepare("DELETE FROM indexes WHERE uid = ?").run(record.uid)
    DocumentTable.drop(this.database, record.number)
    this.tables.delete(record.number)
  }

  /** Takes both records out first, because numbers are unique. */
  swapIndexes(left: IndexRecord, right: IndexRecord): void {
    const remove = this.database.prepare("DELETE FROM indexes WHERE uid = ?")
    remove.run(left.uid)
    remove.run(right.uid)
    this.saveIndex(left)
    this.saveIndex(right)
  }

  documents(number: number): DocumentTable {
    let table = this.tables.get(number)
    if (!table) {
      table = new DocumentTable(this.database, number)
      this.tables.set(number, table)
    }
    return table
  }

  /** Prepared statements know tables that a rollback may have taken away. */
  forgetTables(): void {
    this.tables.clear()
  }

  saveResult(result: TaskResult): void {
    this.database
      .prepare(
        "INSERT INTO task_results (uid, status, batch_uid, started_at, finished_at, details, error)" +
          " VALUES (?, ?, ?, ?, ?, ?, ?)",
      )
      .run(
        result.uid,
        result.status,
        result.batch_uid,
        result.started_at,
        result.finished_at,
        JSON.stringify(result.details),
        result.error && JSON.stringify(result.error),
      )
  }

  result(uid: number): TaskResult | undefined {
    const row = this.database.prepare("SELECT * FROM task_results WHERE uid = ?").get(uid)
    if (!row) return undefined
    return {
      uid,
      status: row.status as TaskResult["status"],
      batch_uid: Number(row.batch_uid),
      started_at: String(row.started_at),
      finished_at: String(row.finished_at),
      details: JSON.parse(String(row.details)) as JsonObject,
      error: row.error === null ? null : (JSON.parse(String(row.error)) as ErrorBody),
    }
  }

  /** The last finished task and batch, -1 when there is none. */
  lastFinished(): { uid: number; batch_uid: number } {
    const row = this.database
      .prepare("SELECT max(uid) AS uid, max(batch_uid) AS batch_uid FROM task_results")
      .get()
    return { uid: Number(row?.uid ?? -1), batch_uid: Number(row?.batch_uid ?? -1) }
  }

  /** The version of the words stored with the documents, see IndexRegistry.renewWords. */
  wordsVersion(): number {
    return Number(this.database.prepare("PRAGMA user_version").get()?.user_version ?? 0)
  }

  setWordsVersion(version: number): void {
    this.database.exec(`PRAGMA user_version = ${version}`)
  }

  /** Bytes of the file, and of its pages in use. */
  sizes(): { total: number; used: number } {
    const pages = Number(this.database.prepare("PRAGMA page_count").get()?.page_count ?? 0)
    const free = Number(this.database.prepare("PRAGMA freelist_count").get()?.freelist_count ?? 0)
    const size = Number(this.database.prepare("PRAGMA page_size").get()?.page_size ?? 0)
    return { total: pages * size, used: (pages - free) * size }
  }

  close(): void {
    this.database.close()
  }
}
