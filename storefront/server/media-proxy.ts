import type { IncomingMessage, ServerResponse } from "node:http"
import { logQuietly } from "@serumpun/domain/reference-log"
import { sendWebResponse } from "./web-request.ts"

const passedOn = ["content-type", "content-length", "last-modified", "etag"]

/**
 * `/media/*` shows the backend's public files (`/static/*`) under our own origin, wherever the backend keeps them,
 * so that a phone keeps one connection and the page's policy needs no second host. File names are never reused.
 */
export async function serveMedia(
  backendUrl: string,
  pathname: string,
  req: IncomingMessage,
  res: ServerResponse,
) {
  const file = backendPath(pathname.slice("/media/".length))
  if (!file) {
    res.writeHead(404, { "Content-Length": 0 }).end()
    return
  }
  const response = await fetch(`${backendUrl}/static/${file}`, {
    signal: AbortSignal.timeout(10_000),
    // A length is passed on, so it has to be that of the bytes that come.
    headers: { "Accept-Encoding": "identity", ...knownTag(req) },
    redirect: "error",
  }).catch(() => null)
  if (!response?.ok && response?.status !== 304) {
    await response?.body?.cancel()
    const headers = { "Cache-Control": "no-store", "Content-Length": 0 }
    res.writeHead(response ? 404 : 503, headers).end()
    return
  }
  // While AVIF is being made the backend sends a stand-in, which nobody may keep.
  const isStandIn = response.headers.get("cache-control") === "no-store"
  const headers = new Headers({
    "Cache-Control": isStandIn ? "no-store" : "public, max-age=31536000, immutable",
  })
  for (const name of passedOn) {
    const value = response.headers.get(name)
    if (value) headers.set(name, value)
  }
  // An uploaded SVG or HTML file must never run as a page of ours.
  headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
  logQuietly(req)
  const { body, status } = response
  await sendWebResponse(new Response(body, { status, headers }), res, req.method === "HEAD")
}

/** What the reader has already: the backend then need not fetch the file. */
function knownTag(req: IncomingMessage): Record<string, string> {
  const tag = req.headers["if-none-match"]
  return tag ? { "If-None-Match": tag } : {}
}

// Decoded before it is judged, so that an encoded slash or dot cannot climb out of the folder.
function backendPath(encoded: string): string | null {
  try {
    const segments = decodeURIComponent(encoded).split("/")
    const isPlain = segments.every((name) => /^(?!\.)[^\\\p{Cc}]+$/u.test(name))
    return isPlain ? segments.map(encodeURIComponent).join("/") : null
  } catch {
    return null
  }
}
