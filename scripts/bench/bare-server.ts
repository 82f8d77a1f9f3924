import { createServer } from "node:http"
import type { AddressInfo } from "node:net"

/** Sent by the parent process: what to answer to every request from now on. */
export type BareAnswer = { headers: Record<string, string | string[]>; body: Uint8Array }

// The floor that pages are compared with: Node's HTTP server and nothing else, in a process of its
// own, sending the same bytes.
let answer: BareAnswer = { headers: {}, body: new Uint8Array() }

const server = createServer((_req, res) => {
  res.writeHead(200, answer.headers)
  res.end(answer.body)
})

process.on("message", (next: BareAnswer) => {
  answer = next
  process.send?.("ready")
})
process.once("disconnect", () => process.exit(0))

server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port))
