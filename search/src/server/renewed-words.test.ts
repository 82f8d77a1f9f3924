import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { expect, test } from "vitest"
import { SearchClient, TEST_KEY } from "../testing/search-client.js"
import { createSearchServer } from "./create-search-server.js"

async function withServer<T>(dataDir: string, work: (client: SearchClient) => Promise<T>) {
  const server = createSearchServer({ dataDir, port: 0, masterKey: TEST_KEY })
  await server.listen()
  try {
    return await work(new SearchClient(server.url))
  } finally {
    await server.close()
  }
}

test("words that an older version had stored are split anew at start", async () => {
  const folder = await mkdtemp(join(tmpdir(), "search-words-"))
  try {
    await withServer(folder, (client) => client.fill("goods", {}, [{ id: 1, title: "Palm sugar" }]))
    const file = new DatabaseSync(join(folder, "data.db"))
    file.exec("UPDATE terms_1 SET term = 'suger' WHERE term = 'sugar'; PRAGMA user_version = 1")
    file.close()
    const found = await withServer(folder, (client) => client.ids("goods", '"palm sugar"'))
    expect(found).toEqual([1])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
