import { expect, test } from "vitest"
import { ApiError } from "./api.server.ts"
import { threadEvents } from "./event-stream.server.ts"

const away = () => new ApiError(503, {}, null)
const gone = () => new ApiError(401, {}, null)

function ask(token: string, headers: Record<string, string> = {}, query = "") {
  const abort = new AbortController()
  const request = new Request(`http://localhost/events${query}`, { headers, signal: abort.signal })
  return { token, request, leave: () => abort.abort() }
}

/** What a stream says until it ends. */
async function readAll(response: Response): Promise<string> {
  return await response.text()
}

test("each change is an event with the thread's version as its id, until the reader is signed out", async () => {
  const { token, request } = ask("a", {}, "?after=4")
  const asked: string[] = []
  const answers = [5, 5, 9]
  const response = threadEvents(request, token, ({ after }) => {
    asked.push(after)
    const version = answers.shift()
    return version === undefined ? Promise.reject(gone()) : Promise.resolve({ version })
  })
  expect(response.headers.get("content-type")).toContain("text/event-stream")
  const text = await readAll(response)
  expect(text).toContain("id: 5\nevent: changed\ndata: 5\n\n")
  expect(text).toContain(": still here\n\n")
  expect(text).toContain("id: 9\nevent: changed\ndata: 9\n\n")
  expect(text).toMatch(/event: over\ndata: over\n\n$/)
  expect(asked).toEqual(["4", "5", "5", "9"])
})

test("a browser that comes back goes on where it was", async () => {
  const { token, request } = ask("b", { "last-event-id": "12" }, "?after=4")
  const asked: string[] = []
  await readAll(
    threadEvents(request, token, ({ after }) => {
      asked.push(after)
      return Promise.reject(gone())
    }),
  )
  expect(asked).toEqual(["12"])
})

test("a backend that is away does not end a stream", async () => {
  const { token, request } = ask("c")
  let times = 0
  const text = await readAll(
    threadEvents(request, token, () => {
      times += 1
      return Promise.reject(times === 1 ? away() : gone())
    }),
  )
  expect(text).toContain(": the backend is away")
  expect(times).toBe(2)
})

test("a session has four streams, and a place is free again when one is left", async () => {
  const waiting = () => new Promise<never>(() => undefined)
  const opened = [1, 2, 3, 4].map(() => ask("d"))
  const streams = opened.map(({ token, request }) => threadEvents(request, token, waiting))
  const fifth = ask("d")
  expect(threadEvents(fifth.request, fifth.token, waiting).status).toBe(429)
  expect(threadEvents(ask("e").request, "e", waiting).status).toBe(200)
  await streams[0]?.body?.cancel()
  expect(threadEvents(ask("d").request, "d", waiting).status).toBe(200)
})
