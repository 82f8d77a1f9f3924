import type { DatabaseSync, StatementSync } from "node:sqlite"
import type { JsonObject } from "../json.js"
import type { DocumentWords } from "../index/search-index.js"

export type StoredDocument = { row: number; id: string; body: string; words: DocumentWords }

/** The stored documents and terms of one index. */
export class DocumentTable {
  private readonly insertion: StatementSync
  private readonly replacement: StatementSync
  private readonly deletion: StatementSync
  private readonly selection: StatementSync
  private readonly rewording: StatementSync
  private readonly termInsertion: StatementSync
  private savedTerms: number

  constructor(
    private readonly database: DatabaseSync,
    private readonly number: number,
  ) {
    const documents = `documents_${number}`
    this.insertion = database.prepare(`INSERT INTO ${documents} (id, body, words) VALUES (?, ?, ?)`)
    this.replacement = database.prepare(`UPDATE ${documents} SET body = ?, words = ? WHERE row = ?`)
    this.deletion = database.prepare(`DELETE FROM ${documents} WHERE row = ?`)
    this.selection = database.prepare(`SELECT body FROM ${documents} WHERE row = ?`)
    this.rewording = database.prepare(`UPDATE ${documents} SET words = ? WHERE row = ?`)
    this.termInsertion = database.prepare(`INSERT INTO terms_${number} (id, term) VALUES (?, ?)`)
    this.savedTerms = this.countTerms()
  }

  static create(database: DatabaseSync, number: number): void {
    database.exec(`
      CREATE TABLE documents_${number} (
        row INTEGER PRIMARY KEY, id TEXT NOT NULL, body TEXT NOT NULL, words BLOB NOT NULL);
      CREATE TABLE terms_${number} (id INTEGER PRIMARY KEY, term TEXT NOT NULL)`)
  }

  static drop(database: DatabaseSync, number: number): void {
    database.exec(`DROP TABLE documents_${number}; DROP TABLE terms_${number}`)
  }

  /** @returns the row the document is stored in */
  save(row: number | undefined, id: string, body: string, words: DocumentWords): number {
    const bytes = new Uint8Array(words.buffer, words.byteOffset, words.byteLength)
    if (row === undefined) return Number(this.insertion.run(id, body, bytes).lastInsertRowid)
    this.replacement.run(body, bytes, row)
    return row
  }

  delete(row: number): void {
    this.deletion.run(row)
  }

  clear(): void {
    this.database.exec(`DELETE FROM documents_${this.number}`)
    this.clearTerms()
  }

  body(row: number): JsonObject {
    return JSON.parse(String(this.selection.get(row)?.body ?? "{}")) as JsonObject
  }

  /** Rows after `row` in their order, at most `limit`, so that long walks can pause. */
  readAfter(row: number, limit: number): StoredDocument[] {
    return this.database
      .prepare(
        `SELECT row, id, body, words FROM documents_${this.number} WHERE row > ? ORDER BY row LIMIT ?`,
      )
      .all(row, limit)
      .map((found) => ({
        row: Number(found.row),
        id: String(found.id),
        body: String(found.body),
        words: toWords(found.words as Uint8Array),
      }))
  }

  reword(row: number, words: DocumentWords): void {
    this.rewording.run(new Uint8Array(words.buffer, words.byteOffset, words.byteLength), row)
  }

  /** Characters of all bodies: what Meilisearch calls the raw size. */
  measure(): { size: number } {
    const row = this.database
      .prepare(`SELECT coalesce(sum(length(body)), 0) AS size FROM documents_${this.number}`)
      .get()
    return { size: Number(row?.size ?? 0) }
  }

  terms(): string[] {
    return this.database
      .prepare(`SELECT term FROM terms_${this.number} ORDER BY id`)
      .all()
      .map((row) => String(row.term))
  }

  /** Writes the terms that are not stored yet. */
  saveTerms(terms: readonly string[]): void {
    for (; this.savedTerms < terms.length; this.savedTerms++) {
      this.termInsertion.run(this.savedTerms, terms[this.savedTerms])
    }
  }

  clearTerms(): void {
    this.database.exec(`DELETE FROM terms_${this.number}`)
    this.savedTerms = 0
  }

  /** After a rollback the counted terms may not be stored. */
  recount(): void {
    this.savedTerms = this.countTerms()
  }

  private countTerms(): number {
    const row = this.database.prepare(`SELECT count(*) AS n FROM terms_${this.number}`).get()
    return Number(row?.n ?? 0)
  }
}

/** SQLite's bytes may start anywhere; 32-bit views need a multiple of four. */
function toWords(bytes: Uint8Array): DocumentWords {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  return new Int32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4)
}
