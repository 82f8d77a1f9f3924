/** Where the push services of browsers are. A browser names its own address, which could be anybody's. */
const known = [
  "fcm.googleapis.com",
  "updates.push.services.mozilla.com",
  ".push.services.mozilla.com",
  ".push.apple.com",
  ".notify.windows.com",
]

/**
 * Whether we send to this endpoint: over https to a push service that we know, or to an origin that the
 * operator has added (`extra`; without a port it stands for every port).
 */
export function isPushService(endpoint: string, extra: string[]): boolean {
  if (!URL.canParse(endpoint) || endpoint.length > 1_000) return false
  const { protocol, hostname, origin, username } = new URL(endpoint)
  if (username) return false
  if (extra.some((one) => one === origin || one === `${protocol}//${hostname}`)) return true
  return (
    protocol === "https:" &&
    known.some((host) => (host.startsWith(".") ? hostname.endsWith(host) : hostname === host))
  )
}
