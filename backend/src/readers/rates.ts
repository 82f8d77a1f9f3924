import type { MedusaContainer } from "@medusajs/framework/types"
import type { Currency, RateTable } from "@serumpun/domain/money"
import { currencies } from "@serumpun/domain/money"
import { TRADE_MODULE } from "../modules/trade"
import type TradeModuleService from "../modules/trade/service"

/** The rates table with the date of its oldest entry: no rate is shown as newer than it is. */
export async function readRates(container: MedusaContainer): Promise<RateTable> {
  const rows = await container.resolve<TradeModuleService>(TRADE_MODULE).listExchangeRates()
  const rate = (currency: Currency) =>
    currency === "USD" ? 1 : Number(rows.find((row) => row.currency === currency)?.per_usd ?? 0)
  const oldest = rows.map(({ as_of }) => as_of).sort()[0]
  return {
    base: "USD",
    as_of: oldest ?? "",
    source: rows[0]?.source ?? "",
    per_usd: Object.fromEntries(
      currencies.map((code) => [code, rate(code)]),
    ) as RateTable["per_usd"],
  }
}
