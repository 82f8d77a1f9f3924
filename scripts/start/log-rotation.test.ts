import { appendFileSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { mkdtemp, readdir, rm } from "node:fs/promises"
import { spawn } from "node:child_process"
import { openSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, onTestFinished, test } from "vitest"
import { rotateWhenLarge } from "./log-rotation.ts"

async function logFolder() {
  const folder = await mkdtemp(join(tmpdir(), "serumpun-logs-"))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

test("a log beyond its size is put aside, the oldest beyond the count is gone, others may not read them", async () => {
  const folder = await logFolder()
  const file = join(folder, "backend.log")
  for (const text of ["first", "second", "third", "fourth"]) {
    writeFileSync(file, text.padEnd(2_000_000, "."))
    expect(rotateWhenLarge(file, { max_bytes: 1_000_000, files: 2 })).toBe(true)
    expect(readFileSync(file, "utf8")).toBe("")
  }
  expect((await readdir(folder)).sort()).toEqual(["backend.log", "backend.log.1", "backend.log.2"])
  expect(readFileSync(`${file}.1`, "utf8")).toBe("fourth".padEnd(2_000_000, "."))
  expect(readFileSync(`${file}.2`, "utf8")).toMatch(/^third/)
  expect(statSync(`${file}.1`).mode & 0o777).toBe(0o600)
  expect(rotateWhenLarge(file, { max_bytes: 1_000_000, files: 2 })).toBe(false)
})

test("a process that goes on writing is followed, with every line in one file or the other", async () => {
  const file = join(await logFolder(), "x.log")
  appendFileSync(file, "")
  const script =
    "let n = 0; const t = setInterval(() => { console.log(String(n++).padStart(6, '0')); if (n === 200) clearInterval(t) }, 2)"
  const output = openSync(file, "a")
  const child = spawn(process.execPath, ["-e", script], { stdio: ["ignore", output, output] })
  let rotations = 0
  const timer = setInterval(() => {
    if (rotations < 2 && rotateWhenLarge(file, { max_bytes: 300, files: 5 })) rotations += 1
  }, 20)
  await new Promise((resolve) => child.once("exit", resolve))
  clearInterval(timer)
  const all = [`${file}.2`, `${file}.1`, file].map((name) => readFileSync(name, "utf8")).join("")
  expect(all.trim().split("\n")).toEqual(
    Array.from({ length: 200 }, (_, number) => String(number).padStart(6, "0")),
  )
})
