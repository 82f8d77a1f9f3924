import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises"
import { join } from "node:path"

/** A picture has 40 to 90 KB; what was written first goes first. */
const KEPT = 2000
/** Listing a folder costs more than writing a file: it is looked at now and then. */
const LOOK_EVERY = 50
let written = 0

/** Files in `folder` by name, at most about `kept`. A folder that cannot be written keeps nothing and hinders nobody. */
export function keptFiles(folder: string, kept = KEPT) {
  return {
    /** Null when it is not there. */
    read: (name: string): Promise<Buffer | null> => readFile(join(folder, name)).catch(() => null),
    async write(name: string, content: Buffer): Promise<void> {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        const file = join(folder, name)
        await writeFile(`${file}.new`, content, { mode: 0o600 })
        await rename(`${file}.new`, file)
        written += 1
        if (written % Math.min(LOOK_EVERY, kept) === 0) await removeOldest(folder, kept)
      } catch (error) {
        console.error(`A share picture could not be kept: ${String(error)}`)
      }
    },
  }
}

async function removeOldest(folder: string, kept: number): Promise<void> {
  const names = await readdir(folder)
  if (names.length <= kept) return
  const files = await Promise.all(
    names.map(async (name) => {
      const { mtimeMs } = await stat(join(folder, name)).catch(() => ({ mtimeMs: 0 }))
      return { name, mtimeMs }
    }),
  )
  const oldest = files.sort((a, b) => a.mtimeMs - b.mtimeMs).slice(0, names.length - kept)
  for (const { name } of oldest) await rm(join(folder, name), { force: true })
}
