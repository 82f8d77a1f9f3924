export type OriginHeaders = {
  "sec-fetch-site"?: string | string[] | undefined
  origin?: string | undefined
  host?: string | undefined
}

/**
 * Whether a request that changes something comes from our own pages. Every browser says so in
 * Sec-Fetch-Site or Origin; a request with neither is refused rather than guessed about.
 */
export function isSameOrigin(headers: OriginHeaders, publicUrl: string): boolean {
  const site = headers["sec-fetch-site"]
  if (site !== undefined) return site === "same-origin" || site === "none"
  const { origin, host } = headers
  if (!origin) return false
  if (origin === new URL(publicUrl).origin) return true
  return URL.canParse(origin) && new URL(origin).host === host
}
