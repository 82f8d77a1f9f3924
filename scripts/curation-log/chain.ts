import { createHash } from "node:crypto"

/** An entry of the curation log as the database gives it; `created_at` in UTC with microseconds. */
export type LogEntry = {
  position: number | null
  previous_hash: string | null
  hash: string | null
  id: string
  subject_type: string
  subject_id: string
  actor: string
  action: string
  note: string | null
  created_at: string
}

/**
 * SHA-256, in hexadecimal digits, of an entry's number, the previous hash and its fields in the order of
 * below, each as its length in bytes of UTF-8, a colon and its text; "-" where there is none. The first
 * entry's previous hash is empty. The database does the same in Migration20261127123000.
 */
export function hashOf(entry: LogEntry): string {
  const fields = [
    entry.position === null ? null : String(entry.position),
    entry.previous_hash,
    entry.id,
    entry.subject_type,
    entry.subject_id,
    entry.actor,
    entry.action,
    entry.note,
    entry.created_at,
  ]
  return createHash("sha256").update(fields.map(withLength).join("")).digest("hex")
}

function withLength(value: string | null): string {
  return value === null ? "-" : `${Buffer.byteLength(value)}:${value}`
}

export type Verified = { entries: number; head: string; faults: string[] }

/**
 * Reads the log from its first entry to its last and tells what does not fit: a missing number, an entry
 * that was changed, one that does not follow the one before. `noted` is a hash somebody wrote down
 * earlier: without it nobody could see that the last entries were cut off.
 */
export async function verifyChain(
  entries: AsyncIterable<LogEntry> | Iterable<LogEntry>,
  noted?: string,
): Promise<Verified> {
  const result: Verified = { entries: 0, head: "", faults: [] }
  let position = 0
  let found = noted === undefined || noted === ""
  for await (const entry of entries) {
    result.entries += 1
    position += 1
    const name = `entry ${entry.position ?? "without a number"} (${entry.id})`
    if (entry.position !== position) {
      result.faults.push(`${name}: number ${position} was expected`)
      position = entry.position ?? position
    }
    if (entry.previous_hash !== result.head)
      result.faults.push(`${name}: does not follow the entry before`)
    if (entry.hash !== hashOf(entry))
      result.faults.push(`${name}: was changed after it was written`)
    found ||= entry.hash === noted
    result.head = entry.hash ?? ""
  }
  if (!found) result.faults.push(`no entry has the noted hash ${noted}: entries are missing`)
  return result
}
