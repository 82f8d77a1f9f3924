import { chmod, mkdir } from "node:fs/promises"
import { join } from "node:path"

// The database's own folder belongs to whoever runs it, and is closed to all others by PostgreSQL.
const folders = ["files", "logs", "outbox", "pages", "run", "search"]

/**
 * Makes the data folder, and closes it to every other user of the machine: it holds certificates,
 * mail, logs and secrets. Root hands the database to another user, who has to get through to it, but
 * sees nothing on the way.
 */
export async function prepareDataFolder(dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true })
  await chmod(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700)
  for (const name of folders) {
    await mkdir(join(dataDir, name), { recursive: true })
    await chmod(join(dataDir, name), 0o700)
  }
}
