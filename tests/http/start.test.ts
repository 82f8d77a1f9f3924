import { writeFileSync } from "node:fs"
import { readFile, rm } from "node:fs/promises"
import { createServer } from "node:net"
import { join } from "node:path"
import { expect, onTestFinished, test } from "vitest"
import { isSameProcess } from "../../scripts/start/process-identity.ts"
import { waitUntil } from "../support/actors.ts"
import { type Copy, makeCopy, runningChildren, startCopy } from "../support/copy.ts"

// The short form of `npm run prove -- start-crash`, which kills the start at seven moments.

async function emptyCopy(change: NodeJS.ProcessEnv = {}): Promise<Copy> {
  const copy = await makeCopy({ SERUMPUN_SEED: "none", ...change })
  onTestFinished(copy.remove)
  return copy
}

/** How a start that must fail ends: its exit code and its last sentence. */
async function failedStart(copy: Copy) {
  const { code, output } = await startCopy(copy).ended
  return { code, sentence: output.trim().split("\n").at(-1) ?? "" }
}

test("a killed start and lost search data are made good by the next start; Ctrl-C leaves nothing behind", async () => {
  const copy = await emptyCopy()
  const killed = startCopy(copy)
  await killed.printed(/✓ Search/)
  await killed.printed(/✓ Database/)
  killed.kill("SIGKILL")
  await killed.ended

  const second = startCopy(copy)
  await second.printed(/Serumpun is ready/)
  expect((await fetch(`http://127.0.0.1:${copy.env.PORT}/healthz`)).status).toBe(200)
  const children = await runningChildren(copy)
  expect(await failedStart(copy), "a second start on the same data").toMatchObject({
    code: 1,
    sentence: expect.stringContaining("Serumpun already runs with"),
  })
  second.kill("SIGINT")
  expect((await second.ended).code).toBe(0)
  expect(children.filter(isSameProcess)).toEqual([])

  await rm(join(copy.dataDir, "search"), { recursive: true })
  const third = startCopy(copy)
  await third.printed(/Serumpun is ready/)
  const catalogue = `http://127.0.0.1:${copy.env.PORT}/api/catalogue?locale=ja`
  await waitUntil(async () => {
    const { limited } = (await (await fetch(catalogue)).json()) as { limited: boolean }
    return !limited
  })
  await outlivesDeaths(copy)
  third.kill("SIGINT")
  await third.ended
}, 300_000)

/** The short form of `npm run prove -- outage`, on a running copy that has just been read. */
async function outlivesDeaths(copy: Copy) {
  const url = `http://127.0.0.1:${copy.env.PORT}`
  const page = `${url}/id/catalogue`
  const statusOf = async (address: string) => (await fetch(address)).status
  await waitUntil(async () => (await statusOf(page)) === 200)
  const isWhole = async () => (await statusOf(`${url}/healthz`)) === 200

  for (const time of ["once", "twice within a minute"]) {
    await killPart(copy, "search")
    await waitUntil(isWhole, { timeout_ms: 30_000 })
    expect(await statusOf(page), `search killed ${time}`).toBe(200)
  }

  await killPart(copy, "backend")
  const seen = new Set<number>()
  let health: unknown
  const heal_ms = await waitUntil(
    async () => {
      seen.add(await statusOf(page))
      const answer = await fetch(`${url}/healthz`)
      if (answer.status === 503) health = await answer.json()
      return answer.ok
    },
    { timeout_ms: 90_000, every_ms: 100 },
  )
  console.log(`The backend was back after ${(heal_ms / 1000).toFixed(1)} s`)
  expect([...seen], "a page for everyone while the backend is started again").toEqual([200])
  expect(health).toMatchObject({ status: "down", backend: "down", search: "up" })
}

async function killPart({ dataDir }: Copy, name: string) {
  const note = await readFile(join(dataDir, "run", `${name}.json`), "utf8")
  process.kill((JSON.parse(note) as { pid: number }).pid, "SIGKILL")
  // Until it is noticed, what answered just now may be an answer of before.
  await new Promise((resolve) => setTimeout(resolve, 300))
}

test("a port in use, a wrong setting and a data folder that is a file are one sentence each", async () => {
  const copy = await emptyCopy()
  const server = createServer().listen(Number(copy.env.PORT), "127.0.0.1")
  onTestFinished(() => void server.close())
  expect(await failedStart(copy)).toMatchObject({
    code: 1,
    sentence: expect.stringMatching(/^Port \d+ .*PORT/),
  })

  const wrong = await emptyCopy({ PORT: "eighty" })
  expect(await failedStart(wrong)).toMatchObject({
    code: 1,
    sentence: expect.stringContaining("PORT"),
  })

  const file = join(copy.dataDir, "a-file")
  writeFileSync(file, "")
  const misplaced = await emptyCopy({ SERUMPUN_DATA_DIR: file })
  const { code, sentence } = await failedStart(misplaced)
  expect(code).toBe(1)
  expect(sentence).toContain(file)
  expect(sentence).toContain("SERUMPUN_DATA_DIR")
})
