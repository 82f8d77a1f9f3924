import type { StorefrontEnv } from "../app/lib/env.server.ts"

const pollMs = 500
const idleMs = 60_000

export type CatalogueVersion = { current(): string; close(): void }

/**
 * A string that changes whenever a public page could change. The backend counts it up when a
 * listing, a producer or a rate is published; it is asked twice a second while pages are being
 * read, so that an approved listing shows within a second.
 */
export function watchCatalogueVersion(
  env: Pick<StorefrontEnv, "BACKEND_URL" | "PUBLISHABLE_KEY">,
): CatalogueVersion {
  let version = "0"
  let lastRead = 0
  let timer: NodeJS.Timeout | undefined

  async function poll() {
    try {
      const response = await fetch(`${env.BACKEND_URL}/store/catalogue/version`, {
        headers: { "x-publishable-api-key": env.PUBLISHABLE_KEY },
        signal: AbortSignal.timeout(2000),
      })
      const body: unknown = response.ok ? await response.json() : null
      if (typeof body === "object" && body !== null && "version" in body) {
        version = String(body.version)
      }
    } catch {
      // The last known version stays: pages outlive a backend that restarts.
    }
    timer = Date.now() - lastRead < idleMs ? setTimeout(poll, pollMs) : undefined
    timer?.unref()
  }

  return {
    current() {
      lastRead = Date.now()
      if (!timer) {
        timer = setTimeout(poll, 0)
        timer.unref()
      }
      return version
    },
    close: () => clearTimeout(timer),
  }
}
