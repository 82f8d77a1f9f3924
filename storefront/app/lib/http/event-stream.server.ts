import { createHash } from "node:crypto"
import { ApiError } from "./api.server.ts"

/** Open streams by session: a browser that opens more tabs asks from time to time instead. */
const open = new Map<string, number>()
const STREAMS_PER_SESSION = 4
/** Seconds the backend may wait for news in one request; whoever signs out is noticed within it. */
const WAIT_SECONDS = 8
/** Milliseconds: a stream ends then and the browser opens the next one, so that none stays for ever. */
const LIFETIME_MS = 15 * 60_000
const PAUSE_MS = 3_000

type News = (query: { after: string; wait: string }) => Promise<{ version: number }>

/**
 * Server-sent events that say when a thread has changed; each has the thread's version as its id, so
 * that a browser which comes back goes on where it was. Comments in between keep the line open.
 * Ends when the reader leaves, signs out or may not read the thread any more.
 */
export function threadEvents(request: Request, token: string, readNews: News): Response {
  const session = createHash("sha256").update(token).digest("base64url")
  if ((open.get(session) ?? 0) >= STREAMS_PER_SESSION)
    return new Response("Too many open streams", { status: 429 })
  open.set(session, (open.get(session) ?? 0) + 1)
  const close = once(() => {
    const others = (open.get(session) ?? 1) - 1
    if (others > 0) open.set(session, others)
    else open.delete(session)
  })
  const left = new AbortController()
  const signal = AbortSignal.any([request.signal, left.signal])
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      void follow({ controller, signal, from: startOf(request) }, readNews).finally(() => {
        close()
        if (!signal.aborted) controller.close()
      })
    },
    cancel: () => {
      left.abort()
      close()
    },
  })
  return new Response(body, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "no-store",
      // A proxy that gathers an answer before it passes it on would hold all events back.
      "X-Accel-Buffering": "no",
    },
  })
}

type Reader = {
  controller: ReadableStreamDefaultController<Uint8Array>
  /** Aborted when the reader has left. */
  signal: AbortSignal
  from: number
}
const encoder = new TextEncoder()

async function follow({ controller, signal, from }: Reader, readNews: News): Promise<void> {
  const end = Date.now() + LIFETIME_MS
  const write = (text: string) => {
    if (!signal.aborted) controller.enqueue(encoder.encode(text))
  }
  write(`retry: ${PAUSE_MS}\n\n`)
  let version = from
  while (!signal.aborted && Date.now() < end) {
    try {
      const news = await readNews({ after: String(version), wait: String(WAIT_SECONDS) })
      if (news.version === version) write(": still here\n\n")
      else {
        version = news.version
        write(`id: ${version}\nevent: changed\ndata: ${version}\n\n`)
      }
    } catch (error) {
      if (isOver(error)) return write("event: over\ndata: over\n\n")
      write(": the backend is away\n\n")
      await pause(PAUSE_MS, signal)
    }
  }
}

/** Signed out, or not theirs: anything but a backend that is away or busy. */
const isOver = (error: unknown) =>
  !(error instanceof ApiError) || (error.status < 500 && error.status !== 429)

/** Where the reader is: what the browser last heard, or what its page shows. */
function startOf(request: Request): number {
  const asked = new URL(request.url).searchParams.get("after")
  const last = Number(request.headers.get("last-event-id") ?? asked ?? 0)
  return Number.isInteger(last) && last > 0 && last < 1_000_000_000 ? last : 0
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true })
  })
}

function once(work: () => void): () => void {
  let isDone = false
  return () => {
    if (isDone) return
    isDone = true
    work()
  }
}
