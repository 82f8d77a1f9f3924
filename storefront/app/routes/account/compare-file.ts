import type { Comparison } from "@serumpun/backend/src/contracts/comparison.ts"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { askedTarget } from "#app/features/comparison/asked-target.ts"
import { comparisonSheet } from "#app/features/comparison/comparison-sheet.ts"
import { segment } from "#app/lib/http/api.server.ts"
import { getI18n } from "#app/lib/i18n/i18n.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { sheetFile } from "#app/lib/sheet/sheet-file.server.ts"
import type { Route } from "./+types/compare-file.ts"

/** The comparison of one RFQ as a file, by the ending of its address. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const path = `/store/buyer/rfqs/${segment(params.rfqId)}/comparison`
  const { comparison } = await call<{ comparison: Comparison }>(path, {
    query: askedTarget(request),
  })
  const i18n = getI18n(locale)
  const texts = {
    t: i18n.getFixedT(locale, "comparison"),
    words: i18n.getFixedT(locale, ["common", "account", "trade", "quoteOptions"] as const),
  }
  const kind = new URL(request.url).pathname.endsWith(".xlsx") ? "xlsx" : "csv"
  const { rfq, target } = comparison
  const name = `${rfq.number}-${target.incoterm}-${target.currency}`
  return sheetFile(comparisonSheet(comparison, texts), { name, kind })
}
