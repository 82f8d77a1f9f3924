import { readdir } from "node:fs/promises"
import type { IncomingMessage, ServerResponse } from "node:http"
import type { Readable } from "node:stream"
import { extname, relative, sep } from "node:path"
import { fileURLToPath } from "node:url"
import sirv from "sirv"
import { chooseEncoding } from "./encoding.ts"

/** What the table of types of sirv does not say: the characters of texts, and one type without an ending. */
const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
}

/** The workspace's service worker, and what stands in for it while it is switched off. */
export const WORKER = "/workspace-worker.js"
export const WORKER_OFF = "/workspace-worker-off.js"

export type StaticFiles = {
  paths(): string[]
  /** Answers when the path is a file; says whether it did. */
  serve(pathname: string, req: IncomingMessage, res: ServerResponse): boolean
}

/**
 * The files of a folder, with the `.br` and `.gz` neighbours made at build time. Only those that exist
 * at start can be asked for, so no path of a request ever reaches the file system.
 */
export async function loadStaticFiles(folder: URL): Promise<StaticFiles> {
  const base = fileURLToPath(folder)
  const paths = new Set(await listPaths(base))
  const answer = sirv(base, { brotli: true, gzip: true, etag: true, extensions: [], setHeaders })
  return {
    paths: () => [...paths],
    serve(pathname, req, res) {
      if (!paths.has(pathname) || (req.method !== "GET" && req.method !== "HEAD")) return false
      prepare(pathname, req, res)
      answer(req, res)
      return true
    },
  }
}

async function listPaths(base: string): Promise<string[]> {
  const entries = await readdir(base, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => relative(base, `${entry.parentPath}${sep}${entry.name}`))
    .map((path) => `/${path.replaceAll(sep, "/")}`)
    .filter((path) => !path.includes("/."))
}

/** A worker that stays in a cache would keep a mistake alive. */
function lifetimeOf(pathname: string): string {
  if (pathname === WORKER || pathname === WORKER_OFF) return "no-cache"
  const isForEver = pathname.includes("/assets/")
  return isForEver ? "public, max-age=31536000, immutable" : "public, max-age=3600"
}

/** Sets what sirv would get wrong or leave out. */
function prepare(pathname: string, req: IncomingMessage, res: ServerResponse): void {
  res.setHeader("Cache-Control", lifetimeOf(pathname))
  res.setHeader("Vary", "Accept-Encoding")
  // It would take "br;q=0" for a yes.
  req.headers["accept-encoding"] = chooseEncoding(req.headers["accept-encoding"]) ?? "identity"
  // It reads a part wrongly ("the last 500 bytes" are the first); the whole file is a right answer too.
  delete req.headers.range
  // A 304 must say which file it confirms. Any other answer gets its own tag, see setHeaders.
  const known = req.headers["if-none-match"]
  if (known !== undefined) res.setHeader("ETag", known)
  // It neither hears a file that cannot be read, which would end the process, nor closes one whose
  // reader has gone.
  res.once("pipe", (file: Readable) => {
    file.once("error", () => res.destroy())
    res.once("close", () => file.destroy())
  })
}

function setHeaders(res: ServerResponse, pathname: string): void {
  res.removeHeader("ETag")
  // Browsers read prefetch rules only under this type, which no file ending stands for.
  const isRules = pathname === "/speculation-rules.json"
  const type = isRules ? "application/speculationrules+json" : types[extname(pathname)]
  if (type) res.setHeader("Content-Type", type)
}
