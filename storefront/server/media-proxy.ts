import type { IncomingMessage, ServerResponse } from "node:http"
import { sendWebResponse } from "./web-request.ts"

const passedOn = ["content-type", "content-length", "last-modified", "etag"]

/**
 * `/media/*` shows the backend's local files (`/static/*`) under our own origin, so that a phone
 * keeps one connection and the page's policy needs no second host. File names are never reused.
 */
export async function serveMedia(
  backendUrl: string,
  pathname: string,
  req: IncomingMessage,
  res: ServerResponse,
) {
  const file = pathname.slice("/media/".length)
  if (!/^[\w./%-]+$/.test(file) || /(^|\/|%2e)\.{0,2}(\.|%2e)(\/|$)/i.test(file)) {
    res.writeHead(404).end()
    return
  }
  const response = await fetch(`${backendUrl}/static/${file}`, {
    signal: AbortSignal.timeout(10_000),
    redirect: "error",
  }).catch(() => null)
  if (!response?.ok) {
    await response?.body?.cancel()
    res.writeHead(response ? 404 : 503, { "Cache-Control": "no-store" }).end()
    return
  }
  const headers = new Headers({ "Cache-Control": "public, max-age=31536000, immutable" })
  for (const name of passedOn) {
    const value = response.headers.get(name)
    if (value) headers.set(name, value)
  }
  // An uploaded SVG or HTML file must never run as a page of ours.
  headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
  await sendWebResponse(new Response(response.body, { headers }), res, req.method === "HEAD")
}
