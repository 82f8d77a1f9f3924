import type { RateTable, Currency } from "@serumpun/domain/money"
import type { RouterContextProvider } from "react-router"
import { readCatalogueState } from "./catalogue-state.server.ts"
import { siteContext } from "#app/lib/page/site-context.ts"

/** The reader's currency and the table it is converted with; null while the backend is silent. */
export async function readPrices(
  context: Readonly<RouterContextProvider>,
): Promise<{ currency: Currency; rates: RateTable | null }> {
  const { currency } = context.get(siteContext)
  const state = await readCatalogueState(context).catch(() => null)
  return { currency, rates: state?.rates ?? null }
}
