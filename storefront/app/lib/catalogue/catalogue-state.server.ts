import type { CatalogueState } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { RouterContextProvider } from "react-router"
import { ApiError } from "#app/lib/http/api.server.ts"
import { siteContext } from "#app/lib/page/site-context.ts"

/**
 * Version, physical indexes and exchange rates, as the Node server last read them. It asks twice
 * a second in the background, so this answers at once.
 * @throws ApiError 503 when the backend has never answered
 */
export async function readCatalogueState(
  context: Readonly<RouterContextProvider>,
): Promise<CatalogueState> {
  try {
    return await context.get(siteContext).catalogue()
  } catch (cause) {
    throw new ApiError(503, { message: `The catalogue's state is unknown: ${String(cause)}` }, null)
  }
}
