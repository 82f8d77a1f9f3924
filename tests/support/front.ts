import { once } from "node:events"
import { createServer, request } from "node:http"
import type { AddressInfo } from "node:net"

/** A storefront as it was before the workspace's worker, and as it is after a build of tomorrow. */
export type Front = {
  url: string
  /** What the worker's script is from now on, made of what the storefront sends. */
  changeWorker(change: (script: string) => string): void
  close(): Promise<void>
}

const oldWorker = `self.addEventListener("push", () => undefined)`

/** Passes GETs on to a storefront from an origin of its own. */
export async function openFront(storefrontUrl: string): Promise<Front> {
  let change = (script: string) => script
  const server = createServer((req, res) => {
    if (req.url === "/push-worker.js")
      return void res.writeHead(200, { "Content-Type": "text/javascript" }).end(oldWorker)
    const headers = { ...req.headers, "accept-encoding": "identity" }
    request(storefrontUrl + (req.url ?? "/"), { method: req.method, headers }, (answer) => {
      const isWorker = req.url === "/workspace-worker.js"
      const { "content-length": length, etag: _, ...others } = answer.headers
      res.writeHead(answer.statusCode ?? 502, isWorker || !length ? others : answer.headers)
      if (!isWorker) return void answer.pipe(res)
      let script = ""
      answer.setEncoding("utf8")
      answer.on("data", (piece: string) => (script += piece))
      answer.on("end", () => res.end(change(script)))
    })
      .on("error", () => res.destroy())
      .end()
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    changeWorker: (next) => void (change = next),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, "close")
    },
  }
}
