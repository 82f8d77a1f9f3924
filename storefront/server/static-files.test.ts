import { mkdtemp, mkdir, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { expect, test } from "vitest"
import { loadStaticFiles } from "./static-files.ts"

test("files at the top and in folders have the path of their address", async () => {
  const folder = await mkdtemp(join(tmpdir(), "static-"))
  await mkdir(join(folder, "patterns"))
  await writeFile(join(folder, "favicon.svg"), "<svg/>")
  await writeFile(join(folder, "patterns", "a.svg"), "<svg/>")
  const files = await loadStaticFiles(pathToFileURL(`${folder}/`))
  expect(files.paths().sort()).toEqual(["/favicon.svg", "/patterns/a.svg"])
})
