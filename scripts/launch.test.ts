import { spawnSync } from "node:child_process"
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, onTestFinished, test } from "vitest"
import { root } from "./start/settings.ts"

/** A clone with nothing installed; `npm` is a script of the test's own. */
function freshClone(npm: string) {
  const folder = mkdtempSync(join(tmpdir(), "serumpun-launch-"))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, "scripts"))
  copyFileSync(join(root, "scripts", "launch.cjs"), join(folder, "scripts", "launch.cjs"))
  cpSync(join(root, "scripts", "launch"), join(folder, "scripts", "launch"), { recursive: true })
  writeFileSync(join(folder, "package-lock.json"), "{}")
  writeFileSync(join(folder, "scripts", "hello.ts"), `console.log("hello", process.argv[2])`)
  writeFileSync(join(folder, "npm.cjs"), npm)
  return folder
}

/** Does what npm does, as far as it matters here: node_modules with a Node in it. */
const installs = `
  const fs = require("fs")
  fs.appendFileSync("npm-calls", process.argv.slice(2).join(" ") + "\\n")
  fs.mkdirSync("node_modules/node/bin", { recursive: true })
  fs.writeFileSync("node_modules/.package-lock.json", "{}")
  if (!fs.existsSync("node_modules/node/bin/node"))
    fs.symlinkSync(process.execPath, "node_modules/node/bin/node")
`

function launch(folder: string, nodeArguments: string[] = []) {
  return spawnSync(
    process.execPath,
    [...nodeArguments, join(folder, "scripts", "launch.cjs"), "hello.ts", "world"],
    {
      cwd: folder,
      encoding: "utf8",
      env: { PATH: process.env.PATH, npm_execpath: join(folder, "npm.cjs") },
    },
  )
}

function npmCalls(folder: string) {
  return readFileSync(join(folder, "npm-calls"), "utf8").trim().split("\n")
}

test("a fresh clone is installed once, then the script runs", () => {
  const folder = freshClone(installs)

  expect(launch(folder).stdout).toContain("hello world")
  expect(launch(folder).stdout).toBe("hello world\n")

  expect(npmCalls(folder)).toEqual([expect.stringMatching(/^ci /)])
})

test("a changed lock file is installed over what is there", () => {
  const folder = freshClone(installs)
  launch(folder)
  writeFileSync(join(folder, "package-lock.json"), `{ "changed": true }`)

  expect(launch(folder).stdout).toContain("hello world")

  expect(npmCalls(folder)[1]).toMatch(/^install /)
})

const lock = (change = {}) =>
  JSON.stringify({
    packages: {
      "": {},
      "node_modules/pg": { version: "1.0.0" },
      "node_modules/turbo": { version: "1.0.0", dev: true },
      "node_modules/other-platform": { version: "1.0.0", optional: true },
      ...change,
    },
  })

/** As if somebody had run npm there: a Node, and npm's record of what it has put in node_modules. */
function installedByHand(folder: string, record: string) {
  mkdirSync(join(folder, "node_modules", "node", "bin"), { recursive: true })
  symlinkSync(process.execPath, join(folder, "node_modules", "node", "bin", "node"))
  writeFileSync(join(folder, "node_modules", ".package-lock.json"), record)
}

const onlyWhatRuns = `{ "packages": { "node_modules/pg": { "version": "1.0.0" } } }`

test.each([
  ["npm ci", lock()],
  ["npm ci --omit=dev", onlyWhatRuns],
])("after %s by hand nothing is installed again", (_command, record) => {
  const folder = freshClone(installs)
  writeFileSync(join(folder, "package-lock.json"), lock())
  installedByHand(folder, record)

  expect(launch(folder).stdout).toBe("hello world\n")
})

test("a copy without the packages that build stays without them when the lock file changes", () => {
  const folder = freshClone(installs)
  writeFileSync(
    join(folder, "package-lock.json"),
    lock({ "node_modules/pg": { version: "2.0.0" } }),
  )
  installedByHand(folder, onlyWhatRuns)

  expect(launch(folder).stdout).toContain("hello world")

  expect(npmCalls(folder)).toEqual([expect.stringMatching(/^install --omit=dev /)])
})

test("a clone gets the packages that build, whatever NODE_ENV says", () => {
  const folder = freshClone(installs)
  launch(folder)

  expect(npmCalls(folder)).toEqual([expect.stringMatching(/^ci --include=dev /)])
})

test("an install that broke off is made anew", () => {
  const folder = freshClone(installs)
  mkdirSync(join(folder, "node_modules", "half"), { recursive: true })

  expect(launch(folder).stdout).toContain("hello world")

  expect(npmCalls(folder)).toEqual([expect.stringMatching(/^ci /)])
})

test.each([
  ["npm error code ENOTFOUND", /^The npm registry cannot be reached/],
  ["npm error code ENOSPC", /^The disk is full/],
  ["npm error code EACCES", /^No permission to write/],
])("when npm says %s, one sentence tells what to do", (message, sentence) => {
  const folder = freshClone(`console.error(${JSON.stringify(message)}); process.exit(1)`)

  const { status, stderr, stdout } = launch(folder)

  expect(stderr).toMatch(sentence)
  expect(status).toBe(1)
  expect(stdout).not.toContain("hello")
  expect(existsSync(join(folder, "node_modules", ".serumpun-install"))).toBe(false)
})

test("an old Node is told from the start", () => {
  const folder = freshClone(installs)
  const disguise = join(folder, "old-node.cjs")
  writeFileSync(disguise, `Object.defineProperty(process.versions, "node", { value: "14.21.3" })`)

  const { status, stderr } = launch(folder, ["--require", disguise])

  expect(stderr).toBe(
    "Node 14.21.3 is too old to install Serumpun: please install Node 22.12 or newer (https://nodejs.org).\n",
  )
  expect(status).toBe(1)
})
