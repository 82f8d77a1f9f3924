import { readFile, stat } from "node:fs/promises"
import { Failure } from "./failure.ts"

export type SystemUser = { uid: number; gid: number }

/**
 * The user that root hands the database to: whoever owns the existing data, else `postgres`,
 * else `nobody`. Nothing is added to the system.
 */
export async function findUnprivilegedUser(existingData: string): Promise<SystemUser> {
  const owner = await stat(existingData).catch(() => undefined)
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const users = await readFile("/etc/passwd", "utf8").catch(() => "")
  for (const name of ["postgres", "nobody"]) {
    const fields = users
      .split("\n")
      .find((line) => line.startsWith(`${name}:`))
      ?.split(":")
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) }
  }
  throw new Failure(
    "PostgreSQL does not run as root and this system has no user `postgres` or `nobody`: run npm start as another user, or set DATABASE_URL.",
  )
}
