import type { CatalogueState } from "@serumpun/backend/src/contracts"
import { api } from "./api.server.ts"

const maxAgeMs = 500

let held: { at: number; state: Promise<CatalogueState> } | undefined

/**
 * Version, physical indexes and exchange rates, asked at most twice a second.
 * @throws ApiError when the backend does not answer
 */
export function readCatalogueState(): Promise<CatalogueState> {
  const now = Date.now()
  if (!held || now - held.at > maxAgeMs) {
    const state = api<CatalogueState>("/store/catalogue-state")
    const current = { at: now, state }
    held = current
    state.catch(() => {
      if (held === current) held = undefined
    })
  }
  return held.state
}
