/* eslint-disable @typescript-eslint/no-restricted-imports -- servers only: one id through all three of them */
import { AsyncLocalStorage } from "node:async_hooks"
import { createHmac, randomInt, timingSafeEqual } from "node:crypto"
import { subscribe } from "node:diagnostics_channel"
import type { IncomingMessage, ServerResponse } from "node:http"
import { redact } from "./log-redaction.js"

export type ReferenceLogOptions = {
  /** Shared by our servers, so that each believes the others' ids and nobody else's. "": none does. */
  secret: string
  /** Origins of our own servers: requests to them carry the id on. */
  passOnTo: string[]
  /** Paths that programs ask for all the time: without a line in the log. */
  quietPaths: RegExp
}

/** Carries an id and the proof that one of our servers chose it. People see the id alone. */
export const REFERENCE_HEADER = "x-serumpun-reference"

// Letters and digits that nobody confuses when reading one out (Crockford's base 32).
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const idPattern = /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/

const current = new AsyncLocalStorage<string>()
const quiet = new WeakSet<IncomingMessage>()

/** The id of the request that is being worked on; undefined outside of any. */
export function currentReference(): string | undefined {
  return current.getStore()
}

/** For answers that cost nothing and say nothing, such as a page from memory: no line in the log. */
export function logQuietly(req: IncomingMessage): void {
  quiet.add(req)
}

let isFollowing = false

/**
 * Gives every request that this process's HTTP servers receive an id, which stands in its answer, in
 * its line of the log, in whatever is printed while it is worked on, and in the requests it causes at
 * our other servers. What is printed is also freed of secrets. Once per process.
 */
export function followReferences({ secret, passOnTo, quietPaths }: ReferenceLogOptions): void {
  if (isFollowing) return
  isFollowing = true
  guard(process.stdout)
  guard(process.stderr)
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    const id = readSignedReference(request.headers[REFERENCE_HEADER], secret) ?? createReference()
    // Whoever reads the usual header behind this point gets the id that holds, not what was sent.
    request.headers["x-request-id"] = id
    response.setHeader("X-Request-Id", id)
    const started = performance.now()
    response.once("close", () => {
      if (quiet.has(request) || quietPaths.test(request.url ?? "")) return
      process.stdout.write(`${accessLine(request, response, id, started)}\n`)
    })
    current.enterWith(id)
  })
  subscribe("undici:request:create", (message) => {
    const { request } = message as {
      request: { origin?: unknown; addHeader(name: string, value: string): void }
    }
    const id = current.getStore()
    if (id && secret && passOnTo.includes(String(request.origin)))
      request.addHeader(REFERENCE_HEADER, signReference(id, secret))
  })
}

export function createReference(): string {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(32)]).join("")
  return `${group()}-${group()}-${group()}`
}

export function signReference(id: string, secret: string): string {
  return `${id}.${proofOf(id, secret)}`
}

/** The id in a header of one of our servers; undefined for anything else. */
export function readSignedReference(
  value: string | string[] | undefined,
  secret: string,
): string | undefined {
  if (!secret || typeof value !== "string" || value.length > 80) return undefined
  const [id = "", proof = ""] = value.split(".")
  if (!idPattern.test(id)) return undefined
  const [given, right] = [Buffer.from(proof), Buffer.from(proofOf(id, secret))]
  return given.length === right.length && timingSafeEqual(given, right) ? id : undefined
}

function proofOf(id: string, secret: string): string {
  return createHmac("sha256", secret).update(`reference ${id}`).digest("hex").slice(0, 32)
}

function accessLine(req: IncomingMessage, res: ServerResponse, id: string, started: number) {
  return JSON.stringify({
    level: "http",
    timestamp: new Date().toISOString(),
    reference: id,
    method: req.method,
    path: req.url,
    status: res.headersSent ? res.statusCode : null,
    // The reader left, or the process that answered was cut off, before the answer was whole.
    ...(res.writableFinished ? {} : { is_cut_off: true }),
    duration_ms: Math.round(performance.now() - started),
  })
}

/** Redacts what is printed, and says for which request it is. */
function guard(stream: NodeJS.WriteStream): void {
  const write = stream.write.bind(stream) as (text: string, ...rest: unknown[]) => boolean
  stream.write = ((chunk: string | Uint8Array, ...rest: unknown[]) => {
    const text = typeof chunk === "string" ? chunk : Buffer.from(chunk).toString()
    return write(withReference(redact(text), current.getStore()), ...rest)
  }) as typeof stream.write
}

/** On every line: as a field of one that is JSON, in front of any other. */
export function withReference(text: string, id: string | undefined): string {
  if (!id) return text
  return text
    .split("\n")
    .map((line) => {
      if (line === "" || line.includes(id)) return line
      return line.startsWith('{"') ? `{"reference":"${id}",${line.slice(1)}` : `[${id}] ${line}`
    })
    .join("\n")
}
