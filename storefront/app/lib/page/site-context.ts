import type { CatalogueState } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { Currency } from "@serumpun/domain/money"
import { createContext } from "react-router"

export type SiteContext = {
  /** Origin without a slash at the end, for canonical addresses. */
  public_url: string
  /** Address of the enhancement script; null when it was not built. */
  enhance_url: string | null
  /** Names this request in the logs, for people to quote; undefined outside of any. */
  reference: string | undefined
  /** CSP nonce; only pages that hydrate use it. */
  nonce: string
  currency: Currency
  /** The catalogue is the invented one of the demonstration, and pages have to say so. */
  is_demo: boolean
  /** Version, search indexes and rates; rejects only when the backend has never answered. */
  catalogue: () => Promise<CatalogueState>
}

/** What the Node server knows about a request before any route runs. */
export const siteContext = createContext<SiteContext>({
  public_url: "http://localhost:3000",
  enhance_url: null,
  reference: undefined,
  nonce: "",
  currency: "USD",
  is_demo: false,
  catalogue: () => Promise.reject(new Error("No server watches the catalogue")),
})
