import { type ChildProcess, spawn } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { SearchClient, TEST_KEY } from "../testing/search-client.js"

// The built program, because a process of its own cannot load TypeScript.
const CLI = new URL("../../dist/server/cli.js", import.meta.url).pathname

let folder: string
let child: ChildProcess | undefined

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "search-durability-"))
})
afterEach(async () => {
  child?.kill("SIGKILL")
  await rm(folder, { recursive: true, force: true })
})

type Ended = { code: number | null; output: string }

function run(port = "0"): { started: Promise<SearchClient>; ended: Promise<Ended> } {
  const env = { ...process.env, MEILI_MASTER_KEY: TEST_KEY, SEARCH_PORT: port }
  const running = spawn(process.execPath, [CLI, folder], { env })
  child = running
  let output = ""
  const ended = new Promise<Ended>((resolve) => {
    running.once("close", (code) => resolve({ code, output }))
  })
  const started = new Promise<SearchClient>((resolve, reject) => {
    running.once("close", () => reject(new Error(output)))
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const url = /listening on (\S+)/.exec(output)?.[1]
      if (url) resolve(new SearchClient(url))
    }
    running.stdout.on("data", read)
    running.stderr.on("data", read)
  })
  started.catch(() => undefined)
  return { started, ended }
}

test("what was acknowledged survives kill -9, whenever it comes", async () => {
  const total = 4
  const perRun = 400
  for (let round = 0; round < total; round++) {
    const { started, ended } = run()
    const client = await started
    const documents = Array.from({ length: perRun }, (_, i) => ({
      id: `${round}-${i}`,
      title: `round${round} listing ${i}`,
    }))
    // Small tasks and a varying moment: the kill falls before, into and after the work.
    for (let at = 0; at < perRun; at += 50) {
      const body = documents.slice(at, at + 50)
      const { status } = await client.call("POST", "/indexes/goods/documents", body)
      expect(status).toBe(202)
    }
    await new Promise((resolve) => setTimeout(resolve, round * 11))
    child?.kill("SIGKILL")
    await ended
  }
  const { started, ended } = run()
  const client = await started
  await client.change("POST", "/indexes/goods/documents", [{ id: "last", title: "last" }])
  const stats = await client.call("GET", "/indexes/goods/stats")
  expect(stats.body.numberOfDocuments).toBe(total * perRun + 1)
  for (let round = 0; round < total; round++) {
    const { estimatedTotalHits } = await client.search("goods", `"round${round}"`)
    expect(estimatedTotalHits).toBe(perRun)
  }
  const failed = await client.call("GET", "/tasks?statuses=failed")
  expect(failed.body.total).toBe(0)
  child?.kill("SIGTERM")
  expect((await ended).code).toBe(0)
})

test("settings, keys and swaps are there again after a restart", async () => {
  const first = run()
  const client = await first.started
  await client.fill("a", { filterableAttributes: ["kind"], synonyms: { x: ["y"] } }, [
    { id: 1, title: "y", kind: "k" },
  ])
  await client.change("POST", "/indexes", { uid: "b" })
  await client.change("POST", "/swap-indexes", [{ indexes: ["a", "b"] }])
  const key = await client.call("POST", "/keys", {
    actions: ["search"],
    indexes: ["b"],
    expiresAt: null,
  })
  child?.kill("SIGKILL")
  await first.ended
  const second = run()
  const again = await second.started
  expect(await again.ids("b", "x", { filter: "kind = k" })).toEqual([1])
  const limited = new SearchClient(again.url, String(key.body.key))
  expect(await limited.ids("b", "x")).toEqual([1])
  child?.kill("SIGTERM")
  await second.ended
})

test("a port or a folder in use is one clear sentence", async () => {
  const first = run()
  const { url } = await first.started
  const running = child
  const sameFolder = await run().ended
  expect(sameFolder.code).toBe(1)
  expect(sameFolder.output).toMatch(/^Another search server is using .+\n$/)
  const before = folder
  folder = await mkdtemp(join(tmpdir(), "search-durability-"))
  const samePort = await run(new URL(url).port).ended
  expect(samePort.code).toBe(1)
  expect(samePort.output).toMatch(/^Port \d+ is in use: .+\n$/)
  await rm(folder, { recursive: true, force: true })
  folder = before
  running?.kill("SIGTERM")
  await first.ended
})
