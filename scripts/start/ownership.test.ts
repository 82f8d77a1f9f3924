import { spawn } from "node:child_process"
import { existsSync, mkdirSync, writeFileSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, onTestFinished, test } from "vitest"
import { findOwner, releaseOwnership, takeOwnership } from "./ownership.ts"
import { identify, isSameProcess } from "./process-identity.ts"

async function dataFolder() {
  const folder = await mkdtemp(join(tmpdir(), "serumpun-owner-"))
  onTestFinished(() => rm(folder, { recursive: true }))
  mkdirSync(join(folder, "run"))
  return folder
}

function startSleeper() {
  const sleeper = spawn("sleep", ["60"], { detached: true, stdio: "ignore" })
  onTestFinished(() => void sleeper.kill("SIGKILL"))
  const identity = identify(sleeper.pid ?? 0)
  if (!identity) throw new Error("sleep did not start")
  return identity
}

test("a second copy on the same data folder is refused while the first lives", async () => {
  const folder = await dataFolder()
  await takeOwnership(folder)

  await expect(takeOwnership(folder)).rejects.toThrow(/already runs with/)

  releaseOwnership(folder)
  expect(findOwner(folder)).toBeUndefined()
  await takeOwnership(folder)
})

test("the lock of a dead process is taken over", async () => {
  const folder = await dataFolder()
  const lock = join(folder, "run", "supervisor.lock")
  // The number lives (it is this process's), the start time does not fit: it was used again.
  writeFileSync(lock, JSON.stringify({ pid: process.pid, started: "long ago" }))

  await takeOwnership(folder)

  expect(findOwner(folder)?.pid).toBe(process.pid)
})

test("what a killed start left running is ended", async () => {
  const folder = await dataFolder()
  const orphan = startSleeper()
  writeFileSync(join(folder, "run", "backend.json"), JSON.stringify(orphan))

  expect(await takeOwnership(folder)).toBe(1)

  expect(isSameProcess(orphan)).toBe(false)
  expect(existsSync(join(folder, "run", "backend.json"))).toBe(false)
})

test("a stranger that got an orphan's number is left alone", async () => {
  const folder = await dataFolder()
  const stranger = startSleeper()
  const note = { pid: stranger.pid, started: "another time" }
  writeFileSync(join(folder, "run", "backend.json"), JSON.stringify(note))

  expect(await takeOwnership(folder)).toBe(0)

  expect(isSameProcess(stranger)).toBe(true)
})
