import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, onTestFinished, test } from "vitest"
import { prepareSecrets } from "./secrets.ts"

async function dataFolder() {
  const folder = await mkdtemp(join(tmpdir(), "serumpun-secrets-"))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

test("secrets are made once, for the owner's eyes only", async () => {
  const folder = await dataFolder()
  const first = await prepareSecrets(folder)

  expect(await prepareSecrets(folder)).toEqual(first)
  expect((await stat(join(folder, "secrets.json"))).mode & 0o777).toBe(0o600)
  expect(new Set(Object.values(first)).size).toBe(Object.keys(first).length)
})

test("a secret that a newer version needs is added, the others stay", async () => {
  const folder = await dataFolder()
  await writeFile(join(folder, "secrets.json"), JSON.stringify({ jwt_secret: "kept" }))

  const secrets = await prepareSecrets(folder)

  expect(secrets.jwt_secret).toBe("kept")
  expect(secrets.session_secret).toHaveLength(64)
})

test("an unreadable file is reported, not replaced", async () => {
  const folder = await dataFolder()
  const file = join(folder, "secrets.json")
  await writeFile(file, "{ torn")

  await expect(prepareSecrets(folder)).rejects.toThrow(/restore it from a backup/)
  expect(await readFile(file, "utf8")).toBe("{ torn")
})
