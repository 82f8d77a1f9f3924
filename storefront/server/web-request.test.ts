import { once } from "node:events"
import { createServer, request, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { setTimeout as wait } from "node:timers/promises"
import { expect, test } from "vitest"
import { sendWebResponse } from "./web-request.ts"

async function listen(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  return (server.address() as AddressInfo).port
}

test("a reader who leaves before a stalling answer comes ends only their own request", async () => {
  const unheard: unknown[] = []
  const hear = (error: unknown) => unheard.push(error)
  process.on("uncaughtException", hear)
  const failing = new AbortController()
  const answers: Promise<void>[] = []
  const server = createServer((_req, res) => {
    const body = new ReadableStream({
      start: (stream) => failing.signal.addEventListener("abort", () => stream.error(new Error())),
    })
    const gone = once(res, "close")
    answers.push(gone.then(() => sendWebResponse(new Response(body), res, false)))
  })
  const reader = request({ port: await listen(server) }).on("error", () => undefined)
  reader.end()
  await once(server, "request")
  reader.destroy()
  await Promise.all(answers)
  failing.abort()
  await wait(20)
  server.close()
  process.off("uncaughtException", hear)
  expect(unheard).toEqual([])
})
