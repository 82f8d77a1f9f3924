import type { DatabaseSync, StatementSync } from "node:sqlite"
import type { JsonObject } from "../json.js"
import { openDatabase } from "./open-database.js"

export const TASK_TYPES = [
  "documentAdditionOrUpdate",
  "documentEdition",
  "documentDeletion",
  "settingsUpdate",
  "indexCreation",
  "indexDeletion",
  "indexUpdate",
  "indexSwap",
  "taskCancelation",
  "taskDeletion",
  "dumpCreation",
  "snapshotCreation",
] as const
export type TaskType = (typeof TASK_TYPES)[number]

/** Types of tasks that only a real Meilisearch has: they may be asked for, and there are none. */
export const OTHER_TASK_TYPES = [
  "export",
  "upgradeDatabase",
  "indexCompaction",
  "networkTopologyChange",
]

/** An acknowledged request; its outcome is kept beside the documents, see DataStore. */
export type StoredTask = {
  uid: number
  type: TaskType
  index_uid: string | null
  enqueued_at: string
  /** What the task has to do, small enough to keep. */
  content: JsonObject
  custom_metadata: string | null
}

/** Finished tasks older than this many are forgotten at start, so that the file stays small. */
const KEPT_TASKS = 100_000

/**
 * The queue, in a file of its own: accepting a task must be one durable commit even while a long
 * transaction runs on the documents.
 */
export class TaskStore {
  private readonly database: DatabaseSync
  private readonly insertion: StatementSync
  private readonly selection: StatementSync
  private nextUid: number

  constructor(path: string) {
    this.database = openDatabase(path)
    this.database.exec(`
      CREATE TABLE IF NOT EXISTS tasks (
        uid INTEGER PRIMARY KEY, type TEXT NOT NULL, index_uid TEXT, enqueued_at TEXT NOT NULL,
        content TEXT NOT NULL, payload TEXT, custom_metadata TEXT);
      CREATE TABLE IF NOT EXISTS keys (
        uid TEXT PRIMARY KEY, name TEXT, description TEXT, actions TEXT NOT NULL,
        indexes TEXT NOT NULL, expires_at TEXT, created_at TEXT NOT NULL, updated_at TEXT NOT NULL)`)
    this.insertion = this.database.prepare(
      "INSERT INTO tasks (uid, type, index_uid, enqueued_at, content, payload, custom_metadata)" +
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
    )
    this.selection = this.database.prepare(
      "SELECT uid, type, index_uid, enqueued_at, content, custom_metadata FROM tasks WHERE uid = ?",
    )
    const { last } = this.database.prepare("SELECT max(uid) AS last FROM tasks").get() as {
      last: number | null
    }
    this.nextUid = last === null ? 0 : last + 1
  }

  /** @returns the task once it is on disk; `payload` is the documents' JSON text */
  enqueue(task: Omit<StoredTask, "uid" | "enqueued_at">, payload: string | null): StoredTask {
    const stored = { ...task, uid: this.nextUid, enqueued_at: new Date().toISOString() }
    this.insertion.run(
      stored.uid,
      stored.type,
      stored.index_uid,
      stored.enqueued_at,
      JSON.stringify(stored.content),
      payload,
      stored.custom_metadata,
    )
    this.nextUid++
    return stored
  }

  get(uid: number): StoredTask | undefined {
    const row = this.selection.get(uid)
    return row && readTask(row)
  }

  /** Uids of all remembered tasks, newest first or oldest first. */
  uids(oldestFirst = false): number[] {
    const order = oldestFirst ? "ASC" : "DESC"
    const rows = this.database.prepare(`SELECT uid FROM tasks ORDER BY uid ${order}`).all()
    return rows.map((row) => Number(row.uid))
  }

  lastUid(): number {
    return this.nextUid - 1
  }

  payload(uid: number): string {
    const row = this.database.prepare("SELECT payload FROM tasks WHERE uid = ?").get(uid)
    return typeof row?.payload === "string" ? row.payload : "[]"
  }

  /** The documents are stored with the index once a task is done: no need to keep them twice. */
  forgetPayloads(first: number, last: number): void {
    this.database
      .prepare("UPDATE tasks SET payload = NULL WHERE uid BETWEEN ? AND ? AND payload IS NOT NULL")
      .run(first, last)
  }

  /** Forgets old finished tasks; uids go on counting. */
  prune(lastFinished: number): void {
    const limit = Math.min(lastFinished, this.nextUid - 1 - KEPT_TASKS)
    if (limit >= 0) this.database.prepare("DELETE FROM tasks WHERE uid < ?").run(limit)
  }

  /** The connection, for the tables of the same file that other stores own. */
  connection(): DatabaseSync {
    return this.database
  }

  close(): void {
    this.database.close()
  }
}

function readTask(row: Record<string, unknown>): StoredTask {
  return {
    uid: Number(row.uid),
    type: row.type as TaskType,
    index_uid: row.index_uid as string | null,
    enqueued_at: String(row.enqueued_at),
    content: JSON.parse(String(row.content)) as JsonObject,
    custom_metadata: row.custom_metadata as string | null,
  }
}
