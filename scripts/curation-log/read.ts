import { createReadStream, existsSync } from "node:fs"
import { createInterface } from "node:readline"
import type { Client } from "pg"
import { Failure } from "../start/failure.ts"
import type { LogEntry } from "./chain.ts"

const AT_ONCE = 1_000
const COLUMNS = `position, previous_hash, hash, id, subject_type, subject_id, actor, action, note,
  to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as created_at`

/** Every entry, also those that somebody marked as deleted or that have no number, in one snapshot. */
export async function* entriesOf(client: Client): AsyncGenerator<LogEntry> {
  await client.query("begin transaction isolation level repeatable read read only")
  try {
    yield* entriesWithin(client)
  } finally {
    await client.query("rollback")
  }
}

/** The same, inside the client's own transaction. */
export async function* entriesWithin(client: Client): AsyncGenerator<LogEntry> {
  await client.query(
    `declare entries cursor for select ${COLUMNS} from curation_log order by position nulls last, id`,
  )
  for (;;) {
    const { rows } = await client.query<LogEntry>(`fetch ${AT_ONCE} from entries`)
    yield* rows
    if (rows.length < AT_ONCE) break
  }
  await client.query("close entries")
}

/** @throws Failure when there is no such file or, naming the line, when it is no export of the log */
export async function* entriesInFile(path: string): AsyncGenerator<LogEntry> {
  if (!existsSync(path)) throw new Failure(`There is no file ${path}.`)
  let line = 0
  for await (const text of createInterface({
    input: createReadStream(path),
    crlfDelay: Infinity,
  })) {
    line += 1
    if (text !== "") yield parse(text, `${path}, line ${line}`)
  }
}

function parse(text: string, where: string): LogEntry {
  try {
    const entry = JSON.parse(text) as LogEntry
    if (typeof entry.id === "string" && "previous_hash" in entry) return entry
  } catch {
    // Told below, as for what is JSON and no entry.
  }
  throw new Failure(`${where}: this is no entry of an exported curation log.`)
}
