import { DatabaseSync } from "node:sqlite"

/**
 * Opens a database whose commits survive kill -9 and power loss: WAL with a sync per commit.
 * Exclusive, because two servers on one folder would not see each other's writes in memory.
 */
export function openDatabase(path: string): DatabaseSync {
  const database = new DatabaseSync(path)
  database.exec(
    "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 2000;" +
      "PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -32000",
  )
  return database
}
