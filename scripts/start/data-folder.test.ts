import { chmod, mkdir, mkdtemp, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, onTestFinished, test } from "vitest"
import { prepareDataFolder } from "./data-folder.ts"

test("nobody else on the machine can list or read the data folder, an older one neither", async () => {
  const parent = await mkdtemp(join(tmpdir(), "serumpun-data-"))
  onTestFinished(() => rm(parent, { recursive: true }))
  const dataDir = join(parent, "data")
  await mkdir(join(dataDir, "logs"), { recursive: true })
  await chmod(dataDir, 0o755)
  await chmod(join(dataDir, "logs"), 0o755)

  await prepareDataFolder(dataDir)
  const modeOf = async (path: string) => (await stat(path)).mode & 0o777
  expect(await modeOf(dataDir)).toBe(process.getuid?.() === 0 ? 0o711 : 0o700)
  for (const name of ["files", "logs", "outbox", "pages", "run", "search"])
    expect(await modeOf(join(dataDir, name)), name).toBe(0o700)
})
