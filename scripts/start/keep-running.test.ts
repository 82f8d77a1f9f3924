import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, onTestFinished, test } from "vitest"
import { keepRunning, type KeepRunningOptions } from "./keep-running.ts"
import type { Service } from "./service.ts"
import { createSupervisor } from "./supervisor.ts"

/** Two parts, of which the second needs the first, kept running with these settings. */
async function kept(change: Partial<KeepRunningOptions> = {}) {
  const folder = await mkdtemp(join(tmpdir(), "serumpun-keep-"))
  const supervisor = createSupervisor(folder, { max_bytes: 1_000_000, files: 1 })
  const started: string[] = []
  const reports: string[] = []
  let gaveUp: string | undefined
  const unanswered = new Set<string>()
  const pids = new Map<string, number>()
  const service = (name: string, needs: string[]): Service => ({
    name,
    needs,
    start: async () => {
      started.push(name)
      const child = supervisor.start({
        name,
        command: process.execPath,
        args: ["-e", "setInterval(() => {}, 1000)"],
        env: process.env,
        cwd: folder,
      })
      pids.set(name, child.process.pid ?? 0)
      unanswered.delete(name)
      await new Promise((resolve) => setTimeout(resolve, 30))
    },
    answers: async () => !unanswered.has(name),
  })
  const services = [service("shop", ["store"]), service("store", [])]
  for (const { start } of services) await start()
  started.length = 0
  const keeping = keepRunning({
    services,
    supervisor,
    limits: { limit: 5, window_minutes: 1 },
    hang_seconds: 0,
    report: (line) => reports.push(line),
    giveUp: (reason) => (gaveUp = reason),
    ...change,
  })
  onTestFinished(async () => {
    keeping.close()
    await supervisor.stopAll()
    await rm(folder, { recursive: true })
  })
  const kill = (name: string, signal: NodeJS.Signals = "SIGKILL") =>
    process.kill(pids.get(name) ?? 0, signal)
  return { started, reports, kill, unanswered, supervisor, keeping, gaveUp: () => gaveUp }
}

test("what dies is started again, and what others need comes first", async () => {
  const { started, reports, kill } = await kept()
  kill("store", "SIGTERM")
  // Which of two ends is noticed first is not ours to say.
  await expect.poll(() => reports[0], { interval: 5 }).toMatch(/^The store stopped by itself/)
  kill("shop")
  await expect.poll(() => reports.filter((line) => /up again/.test(line)).length).toBe(2)
  expect(started).toEqual(["store", "shop"])
  expect(reports).toContainEqual(
    expect.stringMatching(/^The shop stopped by itself \(SIGKILL\); it is started again\.$/),
  )
})

test("what fails too often ends it, with how often and the last reason", async () => {
  const { kill, gaveUp, reports } = await kept({ limits: { limit: 2, window_minutes: 1 } })
  const timesUp = () => reports.filter((line) => /up again/.test(line)).length
  kill("store")
  await expect.poll(timesUp).toBe(1)
  kill("store")
  await expect.poll(timesUp).toBe(2)
  kill("store")
  await expect
    .poll(gaveUp)
    .toBe(
      "The store failed more than 2 times within 1 minutes and is not started again. The last time: SIGKILL",
    )
})

test("what runs without an answer is ended and started again", async () => {
  const { started, reports, unanswered, kill } = await kept({ hang_seconds: 1 })
  kill("shop", "SIGSTOP")
  unanswered.add("shop")
  await expect.poll(() => started, { timeout: 10_000 }).toEqual(["shop"])
  expect(reports[0]).toBe("The shop has not answered for 1 s; it is ended.")
})

test("what is stopped on purpose, and what stops after the end of the keeping, stays stopped", async () => {
  const { started, kill, keeping, supervisor } = await kept()
  await supervisor.stop("shop")
  keeping.close()
  kill("store")
  await expect.poll(() => supervisor.isRunning("store")).toBe(false)
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(started).toEqual([])
})
