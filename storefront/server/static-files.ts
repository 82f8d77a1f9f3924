import { createHash } from "node:crypto"
import { readdir, readFile } from "node:fs/promises"
import type { IncomingMessage, ServerResponse } from "node:http"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { chooseEncoding } from "./encoding.ts"

const types: Record<string, string> = {
  avif: "image/avif",
  css: "text/css; charset=utf-8",
  ico: "image/x-icon",
  jpg: "image/jpeg",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  webmanifest: "application/manifest+json",
  webp: "image/webp",
  woff2: "font/woff2",
}

type StaticFile = {
  type: string
  etag: string
  immutable: boolean
  body: Buffer
  br: Buffer | null
  gzip: Buffer | null
}

export type StaticFiles = {
  paths(): string[]
  /** Answers when the path is a file; says whether it did. */
  serve(pathname: string, req: IncomingMessage, res: ServerResponse): boolean
}

/**
 * Reads a folder into memory, with the `.br` and `.gz` neighbours made at build time.
 * Only files that exist at start can be asked for, so no path ever reaches the file system.
 */
export async function loadStaticFiles(folder: URL): Promise<StaticFiles> {
  const files = new Map<string, StaticFile>()
  const base = fileURLToPath(folder)
  const names = await readdir(base, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of names) {
    if (!entry.isFile() || /\.(br|gz)$/.test(entry.name)) continue
    const type = types[entry.name.split(".").pop() ?? ""]
    if (!type) continue
    const file = join(entry.parentPath, entry.name)
    const body = await readFile(file)
    const path = file.slice(base.replace(/\/$/, "").length).replaceAll("\\", "/")
    files.set(path.startsWith("/") ? path : `/${path}`, {
      type,
      body,
      etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`,
      immutable: path.includes("/assets/"),
      br: await readFile(`${file}.br`).catch(() => null),
      gzip: await readFile(`${file}.gz`).catch(() => null),
    })
  }
  return {
    paths: () => [...files.keys()],
    serve(pathname, req, res) {
      const file = files.get(pathname)
      if (!file || (req.method !== "GET" && req.method !== "HEAD")) return false
      send(file, pathname, req, res)
      return true
    },
  }
}

function send(file: StaticFile, pathname: string, req: IncomingMessage, res: ServerResponse) {
  res.setHeader(
    "Cache-Control",
    file.immutable ? "public, max-age=31536000, immutable" : "public, max-age=3600",
  )
  res.setHeader("ETag", file.etag)
  res.setHeader("Vary", "Accept-Encoding")
  if (req.headers["if-none-match"] === file.etag) {
    res.writeHead(304).end()
    return
  }
  const encoding = chooseEncoding(req.headers["accept-encoding"])
  const body = (encoding && file[encoding]) || file.body
  // Browsers read prefetch rules only under this type, which no file ending stands for.
  const isRules = pathname === "/speculation-rules.json"
  res.setHeader("Content-Type", isRules ? "application/speculationrules+json" : file.type)
  if (body !== file.body && encoding) res.setHeader("Content-Encoding", encoding)
  res.setHeader("Content-Length", body.byteLength)
  res.writeHead(200)
  res.end(req.method === "HEAD" ? undefined : body)
}
