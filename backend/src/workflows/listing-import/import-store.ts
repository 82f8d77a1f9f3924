import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { Problem } from "@serumpun/domain/problems"
import type { DecimalMark, ReadCell } from "@serumpun/domain/sheet/cells"
import type {
  ImportStatus,
  ImportSubject,
  RowOutcome,
  RowState,
} from "@serumpun/domain/sheet/imports"
import type { ListingContent } from "@serumpun/domain/listing-content"
import type { SheetRow } from "../../sheets/sheet"

export type ImportJobRow = {
  id: string
  /** `OPERATORS` where the file holds businesses. */
  producer_id: string
  subject: ImportSubject
  status: ImportStatus
  file_name: string
  kind: "csv" | "xlsx"
  headings: string[]
  mapping: (string | null)[]
  decimal_mark: DecimalMark
  mark_is_sure: boolean
  rows: number
  created_at: Date
}

/** In place of a producer: imports of businesses are all operators' work. */
export const OPERATORS = "operators"

/** The revision as it was before, for taking the import back. */
export type Before = { review_id: string; snapshot: ListingContent }

export type ImportRowRow = {
  id: string
  import_id: string
  number: number
  cells: ReadCell[]
  outcome: RowOutcome
  state: RowState
  problems: Problem[]
  title: string | null
  /** Of the listing, or the business, that the row makes. */
  listing_id: string | null
  review_id: string | null
  written: string | null
  before: Before | null
}

/** Rows that go to the database in one statement. */
const CHUNK = 500

const sqlOf = (container: MedusaContainer) =>
  container.resolve(ContainerRegistrationKeys.PG_CONNECTION)

/** Writes an import with all its rows, or nothing. */
export async function addImport(
  container: MedusaContainer,
  job: Omit<ImportJobRow, "id" | "rows" | "created_at">,
  rows: SheetRow[],
): Promise<string> {
  const id = generateEntityId(undefined, "imp")
  await sqlOf(container).transaction(async (transaction) => {
    await transaction.raw(
      `insert into import_job (id, producer_id, subject, status, file_name, kind, headings, mapping, decimal_mark, mark_is_sure, rows)
       values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)`,
      [
        ...[id, job.producer_id, job.subject, job.status, job.file_name, job.kind],
        ...[JSON.stringify(job.headings), JSON.stringify(job.mapping)],
        ...[job.decimal_mark, job.mark_is_sure, rows.length],
      ],
    )
    for (let at = 0; at < rows.length; at += CHUNK) {
      const chunk = rows.slice(at, at + CHUNK).map((row) => ({
        ...row,
        id: generateEntityId(undefined, "imprw"),
      }))
      await transaction.raw(
        `insert into import_row (id, import_id, number, cells)
         select r.id, ?, r.number, r.cells from jsonb_to_recordset(?::jsonb) as r(id text, number int, cells jsonb)`,
        [id, JSON.stringify(chunk)],
      )
    }
  })
  return id
}

/** @throws NOT_FOUND when it does not exist or belongs to another producer */
export async function readImport(
  container: MedusaContainer,
  id: string,
  producer_id: string,
): Promise<ImportJobRow> {
  const { rows } = await sqlOf(container).raw<{ rows: ImportJobRow[] }>(
    "select * from import_job where id = ? and producer_id = ? and deleted_at is null",
    [id, producer_id],
  )
  if (!rows[0]) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such import")
  return rows[0]
}

/** How the producer mapped these headings the last time; null when they never did. */
export async function readLastMapping(
  container: MedusaContainer,
  producer_id: string,
  headings: string[],
): Promise<(string | null)[] | null> {
  const { rows } = await sqlOf(container).raw<{ rows: Pick<ImportJobRow, "mapping">[] }>(
    `select mapping from import_job where producer_id = ? and headings = ?::jsonb
       and status <> 'mapping' and deleted_at is null order by created_at desc limit 1`,
    [producer_id, JSON.stringify(headings)],
  )
  return rows[0]?.mapping ?? null
}

/** Imports whose work goes on by itself, oldest first. */
export async function listWorking(container: MedusaContainer): Promise<ImportJobRow[]> {
  const { rows } = await sqlOf(container).raw<{ rows: ImportJobRow[] }>(
    `select * from import_job where status in ('checking', 'running', 'undoing') and deleted_at is null
     order by created_at`,
  )
  return rows
}

/**
 * Moves an import on when it stands where the caller believes.
 * @returns false when somebody else has moved it meanwhile
 */
export async function moveImport(
  container: MedusaContainer,
  id: string,
  from: ImportStatus,
  to: ImportStatus,
): Promise<boolean> {
  const { rows } = await sqlOf(container).raw<{ rows: unknown[] }>(
    "update import_job set status = ?, updated_at = now() where id = ? and status = ? returning id",
    [to, id, from],
  )
  return rows.length > 0
}

/** Writes the producer's answer on the columns; every row is to be checked anew. */
export async function writeMapping(
  container: MedusaContainer,
  id: string,
  mapping: (string | null)[],
  mark: DecimalMark,
): Promise<boolean> {
  return sqlOf(container).transaction(async (transaction) => {
    const { rows } = await transaction.raw<{ rows: unknown[] }>(
      `update import_job set mapping = ?::jsonb, decimal_mark = ?, status = 'checking', updated_at = now()
       where id = ? and status in ('mapping', 'checked') returning id`,
      [JSON.stringify(mapping), mark, id],
    )
    if (rows.length > 0)
      await transaction.raw(
        `update import_row set outcome = 'unchecked', problems = '[]' where import_id = ?`,
        [id],
      )
    return rows.length > 0
  })
}

const waiting = {
  checking: "outcome = 'unchecked'",
  running: "outcome in ('new', 'changed') and state = 'waiting'",
  undoing: "state = 'written'",
}

/** Rows that wait for the next piece of work, in the order of the file. */
export async function nextRows(
  container: MedusaContainer,
  { id, status }: ImportJobRow,
  limit: number,
): Promise<ImportRowRow[]> {
  if (status !== "checking" && status !== "running" && status !== "undoing") return []
  const { rows } = await sqlOf(container).raw<{ rows: ImportRowRow[] }>(
    `select * from import_row where import_id = ? and ${waiting[status]} and deleted_at is null
     order by number limit ?`,
    [id, limit],
  )
  return rows
}

/**
 * Of rows that were read before their import was locked, those that still wait: another process may have
 * done them meanwhile, or the producer may have turned the import round.
 */
export async function stillWaiting(
  container: MedusaContainer,
  { id, status }: ImportJobRow,
  rows: ImportRowRow[],
): Promise<ImportRowRow[]> {
  if (status !== "running" && status !== "undoing") return []
  const { rows: now } = await sqlOf(container).raw<{ rows: ImportRowRow[] }>(
    `select w.* from import_row w join import_job j on j.id = w.import_id and j.status = ?
     where w.import_id = ? and w.id = any(?) and ${waiting[status]} and w.deleted_at is null
     order by w.number`,
    [status, id, rows.map((row) => row.id)],
  )
  return now
}

export type RowFinding = Pick<ImportRowRow, "id" | "outcome" | "problems" | "title" | "listing_id">

/** Writes what the check found of many rows at once. */
export async function writeFindings(
  container: MedusaContainer,
  findings: RowFinding[],
): Promise<void> {
  await sqlOf(container).raw(
    `update import_row as w set outcome = r.outcome, problems = r.problems, title = r.title,
       listing_id = r.listing_id, updated_at = now()
     from jsonb_to_recordset(?::jsonb) as r(id text, outcome text, problems jsonb, title text, listing_id text) where w.id = r.id`,
    [JSON.stringify(findings)],
  )
}

/** A row that cannot be done, whatever it says: it is told instead of stopping the others. */
export async function failRow(
  container: MedusaContainer,
  status: ImportStatus,
  id: string,
  problems: Problem[],
): Promise<void> {
  const told = {
    checking: "outcome = 'wrong'",
    running: "state = 'failed'",
    undoing: "state = 'kept'",
  }
  if (status !== "checking" && status !== "running" && status !== "undoing") return
  await sqlOf(container).raw(
    `update import_row set ${told[status]}, problems = ?::jsonb, updated_at = now() where id = ?`,
    [JSON.stringify(problems), id],
  )
}

/** Notes what has become of one row; `written` is the digest of what it made. */
export async function markRow(
  container: MedusaContainer,
  id: string,
  { state, written }: Pick<ImportRowRow, "state" | "written">,
): Promise<void> {
  await sqlOf(container).raw(
    "update import_row set state = ?, written = ?, updated_at = now() where id = ?",
    [state, written, id],
  )
}

/** Remembers the ids of listings, or of businesses, before they are made. */
export async function writeListingIds(
  container: MedusaContainer,
  rows: { id: string; listing_id: string }[],
): Promise<void> {
  await sqlOf(container).raw(
    `update import_row as w set listing_id = r.listing_id
     from jsonb_to_recordset(?::jsonb) as r(id text, listing_id text) where w.id = r.id`,
    [JSON.stringify(rows)],
  )
}

/** The first row of the file that has each number and handle, for what stands there twice. */
export async function readIds(
  container: MedusaContainer,
  { id, mapping }: ImportJobRow,
): Promise<{ number: Map<string, number>; handle: Map<string, number> }> {
  const first = async (key: string) => {
    const at = mapping.indexOf(key)
    if (at < 0) return new Map<string, number>()
    const { rows } = await sqlOf(container).raw<{ rows: { value: string; number: number }[] }>(
      `select trim(cells->>?::int) as value, min(number)::int as number from import_row
       where import_id = ? and cells->>?::int is not null and deleted_at is null group by 1`,
      [at, id, at],
    )
    return new Map(rows.map(({ value, number }) => [value, number]))
  }
  return { number: await first("external_id"), handle: await first("handle") }
}
