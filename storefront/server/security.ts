import type { IncomingMessage } from "node:http"

/** The policy of a page. `nonce` only for pages that hydrate; `mediaOrigin` for S3 pictures. */
export function contentSecurityPolicy({
  nonce,
  mediaOrigin,
}: {
  nonce: string | null
  mediaOrigin: string | undefined
}): string {
  return [
    "default-src 'self'",
    `script-src 'self'${nonce ? ` 'nonce-${nonce}'` : ""}`,
    // Placeholder colours of pictures are style attributes; style elements stay forbidden.
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    `img-src 'self' data: blob:${mediaOrigin ? ` ${mediaOrigin}` : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ")
}

export const fixedHeaders: [string, string][] = [
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "strict-origin-when-cross-origin"],
  ["X-Frame-Options", "DENY"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Permissions-Policy", "geolocation=(), microphone=(), payment=()"],
]

/**
 * Whether a request that changes something comes from our own pages. Every browser says so in
 * Sec-Fetch-Site or Origin; a request with neither is refused rather than guessed about.
 */
export function isSameOrigin(req: IncomingMessage, publicUrl: string): boolean {
  const site = req.headers["sec-fetch-site"]
  if (site !== undefined) return site === "same-origin" || site === "none"
  const { origin, host } = req.headers
  if (!origin) return false
  if (origin === new URL(publicUrl).origin) return true
  return URL.canParse(origin) && new URL(origin).host === host
}

/**
 * To a browser "//name" and "/\\name" are another site. Such a path is no page of ours, also when dots
 * hide it ("/x/..//name"), so that nothing takes it for a path and sends the reader there.
 */
export function isForeignPath(target: string): boolean {
  if (/^[/\\]{2}/.test(target)) return true
  const base = "http://own.invalid"
  if (!URL.canParse(target, base)) return true
  const url = new URL(target, base)
  return url.origin !== base || url.pathname.startsWith("//")
}
