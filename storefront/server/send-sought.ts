import type { SoughtBatch } from "@serumpun/backend/src/contracts/demand.ts"
import { CLIENT_HEADER, signClient } from "../app/lib/http/client-header.server.ts"
import type { StorefrontEnv } from "../app/lib/http/env.server.ts"

/** Below the time that a storefront has to close. */
const TIMEOUT_MS = 5000

/** Tells the backend what was sought, signed as ours and for no client. @throws when it is not taken */
export function soughtSender({ BACKEND_URL, STOREFRONT_SECRET }: StorefrontEnv) {
  return async (batch: SoughtBatch, signal: AbortSignal): Promise<void> => {
    const response = await fetch(`${BACKEND_URL}/hooks/sought`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        [CLIENT_HEADER]: signClient({ address: "", agent: "storefront" }, STOREFRONT_SECRET),
      },
      body: JSON.stringify(batch),
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    })
    await response.body?.cancel()
    if (!response.ok) throw new Error(`the backend answered ${response.status}`)
  }
}
