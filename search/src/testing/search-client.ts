import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createSearchServer } from "../server/create-search-server.js"
import { isJsonObject, type Json, type JsonObject } from "../server/json.js"

export const TEST_KEY = "test-master-key-of-search"

export type Answer = { status: number; body: JsonObject }

/** Calls a search server over HTTP as tests do: with the master key, errors as answers. */
export class SearchClient {
  constructor(
    readonly url: string,
    private readonly key = TEST_KEY,
  ) {}

  async call(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(this.url + path, {
      method,
      headers: { authorization: `Bearer ${this.key}`, "content-type": "application/json" },
      body: body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body),
    })
    const text = await response.text()
    const parsed: unknown = text ? JSON.parse(text) : {}
    return {
      status: response.status,
      body: isJsonObject(parsed) ? parsed : { value: parsed as Json },
    }
  }

  /** Sends a change and gives its task back once it has an outcome. */
  async change(method: string, path: string, body?: unknown): Promise<JsonObject> {
    const { status, body: summary } = await this.call(method, path, body)
    if (status !== 202) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(summary)}`)
    for (;;) {
      const { body: task } = await this.call("GET", `/tasks/${String(summary.taskUid)}`)
      if (task.status === "succeeded" || task.status === "failed") return task
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }

  async search(index: string, q: string, options: JsonObject = {}): Promise<JsonObject> {
    const { status, body } = await this.call("POST", `/indexes/${index}/search`, { q, ...options })
    if (status !== 200) throw new Error(`search ${q}: ${JSON.stringify(body)}`)
    return body
  }

  /** Ids of the hits in order. */
  async ids(index: string, q: string, options: JsonObject = {}): Promise<Json[]> {
    const { hits } = await this.search(index, q, options)
    return Array.isArray(hits) ? hits.map((hit) => (isJsonObject(hit) ? hit.id : null)) : []
  }

  /** An index with settings and documents, ready to search. */
  async fill(index: string, settings: object, documents: object[]): Promise<void> {
    for (const task of [
      await this.change("POST", "/indexes", { uid: index, primaryKey: "id" }),
      await this.change("PATCH", `/indexes/${index}/settings`, settings),
      await this.change("POST", `/indexes/${index}/documents`, documents),
    ]) {
      if (task.status !== "succeeded") throw new Error(JSON.stringify(task.error))
    }
  }
}

export type TestServer = SearchClient & { stop: () => Promise<void> }

/** A search server of its own on a free port with an empty folder. */
export async function startTestServer(): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), "search-test-"))
  const server = createSearchServer({ dataDir, port: 0, masterKey: TEST_KEY })
  await server.listen()
  const client = new SearchClient(server.url)
  return Object.assign(client, {
    stop: async () => {
      await server.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  })
}
