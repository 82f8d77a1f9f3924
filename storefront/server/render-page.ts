import { randomBytes } from "node:crypto"
import type { Currency } from "@serumpun/domain/money"
import { currentReference } from "@serumpun/domain/reference-log"
import type { StorefrontEnv } from "../app/lib/http/env.server.ts"
import type { App } from "./app-handler.ts"
import type { CatalogueWatch } from "./catalogue-watch.ts"
import { retryAfterSeconds } from "./plain-page.ts"
import { contentSecurityPolicy } from "./security.ts"

export type RenderPage = (request: Request, currency: Currency) => Promise<Response>

type Parts = { env: StorefrontEnv; app: App; catalogue: CatalogueWatch }

/** Has React Router answer a request, and gives the answer its content policy. */
export function createPageRenderer({ env, app, catalogue }: Parts): RenderPage {
  return async function renderPage(request, currency) {
    const nonce = randomBytes(16).toString("base64url")
    const response = await app.render(request, {
      public_url: env.PUBLIC_URL,
      enhance_url: app.enhance_url,
      reference: currentReference(),
      nonce,
      currency,
      is_demo: env.SERUMPUN_SEED === "demo",
      catalogue: catalogue.state,
    })
    const { headers } = response
    const hydrates = headers.has("X-Page-Hydrates")
    headers.delete("X-Page-Hydrates")
    // Vite's development client needs inline scripts and a socket.
    if (!app.middleware && headers.get("Content-Type")?.startsWith("text/html")) {
      headers.set(
        "Content-Security-Policy",
        contentSecurityPolicy({ nonce: hydrates ? nonce : null, mediaOrigin: env.MEDIA_ORIGIN }),
      )
    }
    if (hydrates) headers.set("Cache-Control", "no-store")
    if (response.status === 503 && !headers.has("Retry-After"))
      headers.set("Retry-After", String(retryAfterSeconds))
    return response
  }
}
