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
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ")
}
