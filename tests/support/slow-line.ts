import { once } from "node:events"
import { connect, createServer, type AddressInfo, type Socket } from "node:net"
import { setTimeout as wait } from "node:timers/promises"

type Speed = {
  /** Each way, shared by all connections. */
  bytes_per_second: number
  /** There and back. */
  latency_ms: number
}

/** What a phone in a village has: 250 kbit/s each way, 400 ms there and back. */
export const village = { bytes_per_second: 250_000 / 8, latency_ms: 400 }

export type SlowLine = {
  /** For a browser's window: it stays at the site's own address. */
  proxy: { server: string; bypass: string }
  /** Bytes that have gone over the line: from the browser, and to it. */
  carried: { up: number; down: number }
  /** From here on; null for as fast as it goes. */
  setSpeed(speed: Speed | null): void
  /** Ends every connection in the middle of what it carries, and takes none until `reopen`. */
  cut(): void
  reopen(): void
  close(): Promise<void>
}

/** Smaller than a packet, so that a cut meets a file in its middle. */
const PIECE_BYTES = 1024
/** After so long without a byte the next one takes the whole way again. */
const IDLE_MS = 100

/**
 * A line to sites on this machine (a SOCKS proxy, RFC 1928) that is as slow as told, counts what it carries and can be cut. A browser's own
 * throttling lets an upload pass that has begun when the line is cut.
 */
export async function openSlowLine(): Promise<SlowLine> {
  const sockets = new Set<Socket>()
  const carried = { up: 0, down: 0 }
  const state = { speed: null as Speed | null, isCut: false }
  const ways = { up: oneWay(state), down: oneWay(state) }

  const join = (near: Socket, far: Socket) => {
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on("error", () => undefined)
      socket.on("close", () => {
        sockets.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    void carry(near, far, ways.up, (bytes) => (carried.up += bytes))
    void carry(far, near, ways.down, (bytes) => (carried.down += bytes))
  }
  const server = createServer((near) => {
    near.on("error", () => undefined)
    if (state.isCut) return void near.destroy()
    void greet(near).then(
      (port) => join(near, connect(port, "127.0.0.1")),
      () => near.destroy(),
    )
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const end = () => sockets.forEach((socket) => socket.destroy())
  return {
    proxy: {
      server: `socks5://127.0.0.1:${(server.address() as AddressInfo).port}`,
      // Browsers go to their own machine without a proxy unless they are told this.
      bypass: "<-loopback>",
    },
    carried,
    setSpeed: (speed) => void (state.speed = speed),
    cut() {
      state.isCut = true
      end()
    },
    reopen: () => void (state.isCut = false),
    async close() {
      end()
      server.close()
      await once(server, "close")
    },
  }
}

/** Answers a browser's greeting; the port that it wants to reach stands at the end of its second message. */
async function greet(near: Socket): Promise<number> {
  await once(near, "data")
  near.write(Uint8Array.of(5, 0))
  const [wish] = (await once(near, "data")) as [Buffer]
  near.pause()
  near.write(Uint8Array.of(5, 0, 0, 1, 0, 0, 0, 0, 0, 0))
  return wish.readUInt16BE(wish.length - 2)
}

/** Resolves when so many bytes have had their time on the line. */
function oneWay(state: { speed: Speed | null }) {
  let freeAt = 0
  return async function pass(bytes: number): Promise<void> {
    const { speed } = state
    if (!speed) return
    const now = Date.now()
    const from = now - freeAt > IDLE_MS ? now + speed.latency_ms / 2 : Math.max(now, freeAt)
    freeAt = from + (bytes / speed.bytes_per_second) * 1000
    await wait(freeAt - now)
  }
}

async function carry(
  from: Socket,
  to: Socket,
  pass: (bytes: number) => Promise<void>,
  count: (bytes: number) => void,
): Promise<void> {
  try {
    for await (const chunk of from as AsyncIterable<Buffer>)
      for (let at = 0; at < chunk.length; at += PIECE_BYTES) {
        const piece = chunk.subarray(at, at + PIECE_BYTES)
        await pass(piece.length)
        count(piece.length)
        if (!to.write(piece)) await once(to, "drain")
      }
    to.end()
  } catch {
    to.destroy()
  }
}
