import type { MedusaContainer } from "@medusajs/framework/types"
import { TRADE_MODULE } from "../modules/trade"
import type TradeModuleService from "../modules/trade/service"

/** Indicative only: pages show the source and the day beside every converted price. */
const table = { as_of: "2026-11-20", source: "Demo table, indicative" }
const perUsd = { EUR: 0.86, JPY: 151.2, IDR: 16480 }

/** A first table of exchange rates; a rate that is there already stays. */
export default async function createRates({ container }: { container: MedusaContainer }) {
  const trade = container.resolve<TradeModuleService>(TRADE_MODULE)
  const existing = await trade.listExchangeRates({})
  const missing = Object.entries(perUsd).filter(
    ([currency]) => !existing.some((row) => row.currency === currency),
  )
  await trade.createExchangeRates(
    missing.map(([currency, per_usd]) => ({ currency, per_usd, ...table })),
  )
}
