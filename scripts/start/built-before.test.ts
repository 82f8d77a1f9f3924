import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { expect, onTestFinished, test } from "vitest"
import { canBuild, checkBuilt } from "./built-before.ts"
import { Failure } from "./failure.ts"

function folderWith(files: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "serumpun-built-"))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const file of files) {
    mkdirSync(join(folder, dirname(file)), { recursive: true })
    writeFileSync(join(folder, file), "")
  }
  return folder
}

const built = [
  "domain/dist/locales.js",
  "search/dist/server/cli.js",
  "backend/.medusa/server/medusa-config.js",
  "backend/.medusa/admin/index.html",
  "storefront/build/server/index.js",
]

test("a clone with every package can build, one without those that build cannot", () => {
  expect(canBuild(folderWith(["node_modules/turbo/package.json"]))).toBe(true)
  expect(canBuild(folderWith(["node_modules/pg/package.json"]))).toBe(false)
})

test("a built copy runs without building", () => {
  expect(checkBuilt(folderWith(built))).toBe("built before")
})

test.each(built)("a copy without %s says what to do", (file) => {
  const folder = folderWith(built.filter((other) => other !== file))

  expect(() => checkBuilt(folder)).toThrow(Failure)
  expect(() => checkBuilt(folder)).toThrow(
    `This copy is not built (${file} missing), and the packages that build it are not installed: run npm ci, then npm run build.`,
  )
})
