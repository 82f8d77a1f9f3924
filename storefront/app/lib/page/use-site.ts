import { useRouteLoaderData } from "react-router"
import type { SiteContext } from "./site-context.ts"

export type Site = Omit<SiteContext, "nonce" | "catalogue">

/** What the root loader knows; undefined only on an error page of the root itself. */
export function useSite(): Site | undefined {
  return useRouteLoaderData<Site>("root")
}
