import { ApiError } from "../errors.js"
import type { JsonObject } from "../json.js"
import type { TaskResult } from "../storage/data-store.js"
import type { StoredTask, TaskStore } from "../storage/task-store.js"
import type { IndexRegistry } from "./index-registry.js"
import {
  failedDetails,
  isDocumentTask,
  type Outcome,
  performTask,
  type Processing,
} from "./perform-task.js"

const MOST_TASKS_PER_BATCH = 200
/** A batch becomes durable at once; a short one lets a single change be seen soon after. */
const MOST_DOCUMENTS_PER_BATCH = 5000
/** Parsed documents of waiting tasks are kept up to this many characters of JSON. */
const MOST_KEPT_TEXT = 64 * 1024 * 1024

/** Runs tasks one batch after another, in the order they were accepted. */
export class TaskRunner {
  private next: number
  private batchUid: number
  private running: Promise<void> | undefined
  private isStopped = false
  private processing: Processing | undefined
  private readonly parsed = new Map<number, { documents: JsonObject[]; size: number }>()
  private parsedSize = 0

  constructor(
    private readonly tasks: TaskStore,
    private readonly registry: IndexRegistry,
  ) {
    const last = registry.store.lastFinished()
    this.next = last.uid + 1
    this.batchUid = last.batch_uid + 1
  }

  /** Accepts a task: it is durable when this returns, and done some time later. */
  enqueue(
    task: Omit<StoredTask, "uid" | "enqueued_at">,
    documents: { parsed: JsonObject[]; text: string } | null = null,
  ): StoredTask {
    const stored = this.tasks.enqueue(task, documents?.text ?? null)
    if (documents && this.parsedSize + documents.text.length <= MOST_KEPT_TEXT) {
      this.parsedSize += documents.text.length
      this.parsed.set(stored.uid, { documents: documents.parsed, size: documents.text.length })
    }
    this.start()
    return stored
  }

  start(): void {
    if (this.running || this.isStopped) return
    this.running = this.runAll().finally(() => {
      this.running = undefined
      // A task accepted between the last look and now must not wait for the next request.
      if (!this.isStopped && this.next <= this.tasks.lastUid()) this.start()
    })
  }

  /** Lets the batch in work finish, then stops. */
  async stop(): Promise<void> {
    this.isStopped = true
    await this.running
  }

  /** What is known of a task that has no outcome yet. */
  progress(uid: number): { batch_uid: number; started_at: string } | undefined {
    const { processing } = this
    return processing && uid >= processing.first && uid <= processing.last ? processing : undefined
  }

  /** Whether a task of the index is in work. */
  isWorkingOn(indexUid: string): boolean {
    return this.processing?.index_uid === indexUid
  }

  private async runAll(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve))
    while (!this.isStopped && this.next <= this.tasks.lastUid()) await this.runBatch()
  }

  private async runBatch(): Promise<void> {
    const batch = this.takeBatch()
    const started_at = new Date().toISOString()
    const first = batch[0].uid
    const last = batch[batch.length - 1].uid
    const { index_uid } = batch[0]
    this.processing = { first, last, index_uid, batch_uid: this.batchUid, started_at }
    const { store } = this.registry
    try {
      store.database.exec("BEGIN IMMEDIATE")
      const outcomes: Outcome[] = []
      for (const task of batch) outcomes.push(await this.attempt(task))
      this.finish(batch, outcomes, started_at)
      store.database.exec("COMMIT")
    } catch (error) {
      await this.recover(batch, started_at, error)
    }
    this.tasks.forgetPayloads(first, last)
    for (const { uid } of batch) this.forgetParsed(uid)
    this.processing = undefined
    this.next = last + 1
    this.batchUid++
    await this.rebuildWhenWasteful(batch[0].index_uid)
  }

  /** Consecutive additions to one index share a transaction; anything else stands alone. */
  private takeBatch(): StoredTask[] {
    const batch: StoredTask[] = []
    let documents = 0
    for (let uid = this.next; uid <= this.tasks.lastUid(); uid++) {
      const task = this.tasks.get(uid)
      if (!task) {
        if (!batch.length) this.next = uid + 1
        continue
      }
      const joins =
        !batch.length ||
        (isDocumentTask(task) && isDocumentTask(batch[0]) && task.index_uid === batch[0].index_uid)
      documents += Number(task.content.received ?? 0)
      const isFull = batch.length > 0 && documents > MOST_DOCUMENTS_PER_BATCH
      if (!joins || isFull || batch.length === MOST_TASKS_PER_BATCH) break
      batch.push(task)
      if (!isDocumentTask(task)) break
    }
    return batch
  }

  /** A task's own mistake is its outcome; anything else is thrown and undoes the batch. */
  private async attempt(task: StoredTask): Promise<Outcome> {
    try {
      const documents = () => this.documentsOf(task.uid)
      return { details: await performTask(this.registry, task, documents), error: null }
    } catch (error) {
      if (error instanceof ApiError) return { details: failedDetails(task), error }
      throw error
    }
  }

  private documentsOf(uid: number): JsonObject[] {
    return this.parsed.get(uid)?.documents ?? (JSON.parse(this.tasks.payload(uid)) as JsonObject[])
  }

  private forgetParsed(uid: number): void {
    this.parsedSize -= this.parsed.get(uid)?.size ?? 0
    this.parsed.delete(uid)
  }

  private finish(batch: StoredTask[], outcomes: Outcome[], started_at: string): void {
    const finished_at = new Date().toISOString()
    batch.forEach(({ uid }, i) => {
      const { details, error } = outcomes[i]
      const result: TaskResult = {
        uid,
        status: error ? "failed" : "succeeded",
        batch_uid: this.batchUid,
        started_at,
        finished_at,
        details,
        error: error && error.toBody(),
      }
      this.registry.store.saveResult(result)
    })
  }

  /** Puts memory back in step with the file and records the failure, so that work goes on. */
  private async recover(batch: StoredTask[], started_at: string, cause: unknown): Promise<void> {
    const message = cause instanceof Error ? cause.message : String(cause)
    process.stderr.write(`search: a batch of tasks failed and was undone: ${message}\n`)
    const { store } = this.registry
    if (store.database.isTransaction) store.database.exec("ROLLBACK")
    store.forgetTables()
    await this.registry.load()
    const error = new ApiError("internal", message, 500, "internal")
    const outcomes = batch.map((task) => ({ details: failedDetails(task), error }))
    this.finish(batch, outcomes, started_at)
  }

  private async rebuildWhenWasteful(uid: string | null): Promise<void> {
    const entry = uid === null ? undefined : this.registry.entries.get(uid)
    if (entry?.index.isWasteful()) entry.index = await this.registry.restore(entry.record)
  }
}
